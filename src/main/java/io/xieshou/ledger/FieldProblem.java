package io.xieshou.ledger;

/**
 * Why a field's value is refused.
 *
 * @param field code of the field; empty where the entry as a whole is meant
 * @param sentence what is wrong and how to mend it, in the reader's language
 */
public record FieldProblem(String field, String sentence) {}
