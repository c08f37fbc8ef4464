package io.xieshou.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named value on a record page.
 *
 * @param value as read by people; empty is shown as not filled in
 * @param href where the value leads, empty if nowhere
 * @param badge stands in place of the value
 */
public record Fact(
        String label, String value, String href, @Nullable Badge badge) {

    /** So few empty facts are shown in their places. */
    private static final int FEW = 2;

    /** The facts nobody filled in, where they are too many to be shown each in its place; else none. */
    static List<Fact> missing(List<Fact> facts) {
        var missing = facts.stream()
                .filter(fact -> fact.badge() == null && fact.value().isEmpty())
                .toList();
        return missing.size() > FEW ? missing : List.of();
    }

    public static Fact of(String label, String value) {
        return new Fact(label, value, "", null);
    }

    public static Fact of(String label, Badge badge) {
        return new Fact(label, badge.word(), "", badge);
    }

    public Fact leadingTo(String url) {
        return new Fact(label, value, url, badge);
    }
}
