package io.xieshou.expression;

/** A checked part and where it stood. */
record Bound(Node node, int column) {

    boolean isBroken() {
        return node instanceof Broken;
    }

    Type type() {
        return node.type();
    }
}
