package io.xieshou.expression;

import io.xieshou.measure.Measure;

/** Counts a whole expression in the measure its owner declares. */
final class Measuring {

    private Measuring() {}

    static Node in(Measure declared, Node root) {
        if (!(root.type() instanceof Type.Number number)) {
            throw new BadExpression(1, Sentences.NOT_A_NUMBER.with(root.type().words()));
        }
        if (number.measure().sameDimension(declared)) {
            return Converted.to(declared, root);
        }
        if (number.measure().isPlain() && declared.isCounted()) {
            return counted(declared, root);
        }
        throw new BadExpression(1, Sentences.DECLARED_UNIT.with(number.words(), Sentences.unit(Type.number(declared))));
    }

    /** A plain number of pieces counts the base unit of what the owner says they are. */
    private static Node counted(Measure declared, Node root) {
        var plain = Converted.to(Measure.NUMBER, root);
        return new Converted(plain, declared.base(), ((Type.Number) root.type()).in(declared));
    }
}
