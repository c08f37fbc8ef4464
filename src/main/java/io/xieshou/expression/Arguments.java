package io.xieshou.expression;

import io.xieshou.language.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one call while it is being checked. */
record Arguments(Binder binder, Function function, int column, List<Bound> list) {

    Node get(int index) {
        return list.get(index).node();
    }

    /** All arguments brought to one type. */
    Agreement agree() {
        return Agreement.of(binder, list);
    }

    /** The arguments from this index on brought to one type. */
    Agreement agreeFrom(int index) {
        return Agreement.of(binder, list.subList(index, list.size()));
    }

    /** Every argument must be of the kind; the wrong ones are told. */
    boolean areAll(Type kind) {
        boolean fit = true;
        for (var argument : list) {
            fit &= binder.expect(kind, argument);
        }
        return fit;
    }

    /** Whether the function is called within one of the arguments. */
    boolean contain(Function inner) {
        return list.stream()
                .flatMap(argument -> argument.node().walk())
                .anyMatch(node -> node instanceof Call call && call.function() == inner);
    }

    Node refused(Sentence words) {
        binder.problem(column, words);
        return new Broken();
    }

    Node call(Type type) {
        return new Call(function, list.stream().map(Bound::node).toList(), type);
    }

    Node call(Type type, List<Node> adapted) {
        return new Call(function, adapted, type);
    }

    List<Node> nodes() {
        return new ArrayList<>(list.stream().map(Bound::node).toList());
    }
}
