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
        throw new BadExpression(
                1, Sentences.DECLARED_UNIT.with(number.words(), Sentences.unit(Binder.numberIn(declared))));
    }

    /** So many pieces, in the base unit of what the owner says they are. */
    private static Node counted(Measure declared, Node root) {
        return new Converted(Converted.to(Measure.NUMBER, root), Binder.numberIn(declared));
    }
}
