package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How near a printed header is to the name of a field: 1 for the same words, 0 for none in common. */
final class Likeness {

    /** From here on a field is proposed. */
    static final double NEAR = 0.6;

    private Likeness() {}

    static double of(Field field, String printed) {
        var text = bare(printed);
        return Math.max(
                of(bare(field.label().zh()), text), of(bare(field.label().en()), text));
    }

    /** What one holds whole of the other counts as near; else the share of pairs of characters both have. */
    private static double of(String label, String text) {
        if (label.equals(text)) {
            return 1;
        }
        if (label.length() > 1 && text.contains(label) || text.length() > 1 && label.contains(text)) {
            return 0.7 + 0.2 * Math.min(label.length(), text.length()) / Math.max(label.length(), text.length());
        }
        var pairs = pairs(label);
        var common = new HashSet<>(pairs);
        common.retainAll(pairs(text));
        var all = pairs.size() + pairs(text).size();
        return all == 0 ? 0 : 2.0 * common.size() / all;
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** The words of the innermost header, without unit or remark in parentheses. */
    private static String bare(String text) {
        return TableHeader.squeezed(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[（(][^（）()]*[）)]|#\\d+$", "")
                .replaceFirst("^.*/", "");
    }
}
