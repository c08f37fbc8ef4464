package io.xieshou.expression;

import io.xieshou.language.Sentence;

/** How a number relates to time. Numbers of two different kinds are never added to or compared with each other. */
public enum Accumulation {
    /** Not stated; goes with each of the others. */
    ANY("", ""),
    /** What happened within a period: 当期数. */
    FLOW("当期数", "figure of the period"),
    /** The sum since a fixed day, as forms print it: 累计数. */
    CUMULATIVE("累计数", "cumulative figure"),
    /** What there is on a day: 时点数. */
    STOCK("时点数", "figure at a day");

    private final String zh;
    private final String en;

    Accumulation(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    boolean agreesWith(Accumulation other) {
        return this == ANY || other == ANY || this == other;
    }

    /** The stated one of two that agree. */
    Accumulation or(Accumulation other) {
        return this == ANY ? other : this;
    }

    Sentence words() {
        return new Sentence(zh, en);
    }
}
