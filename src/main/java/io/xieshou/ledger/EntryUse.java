package io.xieshou.ledger;

import io.xieshou.access.Actor;
import java.util.List;

/** Where an entry counts: an upper module that uses entries tells it here, for the entry's page. */
public interface EntryUse {

    /**
     * The uses of an entry that the actor may see.
     *
     * @param entry one the actor may read
     */
    List<Use> uses(Actor actor, Ledger ledger, Entry entry);

    /**
     * One use.
     *
     * @param where what uses it: 表1 第 8 行 区级资金
     * @param detail period and column: 2020年9月 · 内蒙古
     * @param href the page that shows the use; empty where there is none
     */
    record Use(String where, String detail, String href) {}
}
