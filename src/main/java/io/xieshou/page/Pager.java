package io.xieshou.page;

/**
 * Paging by key: forward and back, never to page 200.
 *
 * @param previousUrl empty on the first page
 * @param nextUrl empty on the last page
 * @param words where we are, e.g. 第 51–100 条，共 1,234 条
 */
public record Pager(String previousUrl, String nextUrl, String words) {}
