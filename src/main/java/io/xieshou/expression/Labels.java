package io.xieshou.expression;

/** What people call a name: {@code amount} is 金额. */
@FunctionalInterface
public interface Labels {

    String label(String path);
}
