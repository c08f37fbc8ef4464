package io.xieshou.page;

/** One line of the left column (bottom bar on phones). A module that has a place to go contributes a bean; eight at most in the whole product. */
public interface NavigationEntry {

    /** Stable name, e.g. {@code ledger}; a page marks where it stands by giving this key to the frame as {@code section}. */
    String key();

    /** What the entry says in the reader's language; asked for each page. */
    String label();

    /** Name of an icon in {@code icons.svg}; no two entries that one person sees have the same. */
    default String icon() {
        return key();
    }

    String href();

    /** Smaller comes first: 工作台 10, 报表 20, 台账 30, 计划 40, 项目 50, 结对 60, 考核 70, 分析 80. */
    int order();

    /** Whether the person acting may go there; asked for each page. */
    default boolean visible() {
        return true;
    }
}
