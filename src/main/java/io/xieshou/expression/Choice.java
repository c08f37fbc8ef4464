package io.xieshou.expression;

/**
 * One thing out of a known set: an item of a code list, a place, an organisation.
 *
 * @param value what the database holds: the code, or the id
 * @param code what definitions write
 * @param zh its Chinese name, which definitions may write instead of the code
 * @param en its English name
 */
public record Choice(Object value, String code, String zh, String en) {

    /** An item of a code list, where the database holds the code itself. */
    public static Choice code(String code, String zh, String en) {
        return new Choice(code, code, zh, en);
    }

    boolean isCalled(String written) {
        return code.equals(written) || zh.equals(written);
    }
}
