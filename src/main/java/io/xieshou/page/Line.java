package io.xieshou.page;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do or know, with its one action.
 *
 * @param title what it is; leads to {@code href}
 * @param detail a quiet line below
 * @param action verb on the button, empty for none; leads to {@code href} as well
 */
public record Line(String title, String detail, @Nullable Badge badge, String href, String action) {}
