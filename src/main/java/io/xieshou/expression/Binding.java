package io.xieshou.expression;

/** How strongly a part holds together, from loose to tight; decides where parentheses are needed. */
enum Binding {
    OR,
    AND,
    NOT,
    TEST,
    SUM,
    PRODUCT,
    SIGN,
    WHOLE;

    boolean isLooserThan(Binding other) {
        return compareTo(other) < 0;
    }

    Binding tighter() {
        return values()[ordinal() + 1];
    }
}
