package io.xieshou.home;

import java.util.List;

/**
 * One thing that was found.
 *
 * @param kind what sort of thing it is: 地区, 单位, the name of a ledger
 * @param title its name, the words typed marked
 * @param where the field that holds them, where the name does not
 * @param detail tells it from others of the same name
 */
record Hit(String kind, List<Piece> title, List<Piece> where, String detail, String href) {}
