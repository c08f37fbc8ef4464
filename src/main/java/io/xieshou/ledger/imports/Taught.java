package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import io.xieshou.pack.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The layout that a page teaches, as far as it goes, with what keeps it from being saved.
 *
 * @param problems sentences; empty for a layout that can be saved
 * @param missing fields that every entry must have and that come from nowhere, as {@code ledger.field}
 */
record Taught(Layout layout, List<String> problems, List<String> missing) {

    static Taught of(TeachForm form, TeachSheet sheet, TeachLedgers ledgers, LocalDate today) {
        return new Reading(form, sheet.paths(form), ledgers, today).taught();
    }

    /** The same with the checks of the layout it began from. */
    Taught keeping(Layout model) {
        return new Taught(layout.keeping(model), problems, missing);
    }

    /** The words of a line, divided by blanks of either width. */
    static List<String> words(String typed) {
        return Arrays.stream(typed.strip().split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** One reading of a form. */
    private static final class Reading {

        private final TeachForm form;
        private final List<String> paths;
        private final TeachLedgers ledgers;
        private final LocalDate today;
        private final PhraseFields fields;
        private final Set<String> problems = new LinkedHashSet<>();
        private final List<String> missing = new ArrayList<>();

        Reading(TeachForm form, List<String> paths, TeachLedgers ledgers, LocalDate today) {
            this.form = form;
            this.paths = paths;
            this.ledgers = ledgers;
            this.today = today;
            this.fields = ledgers.phraseFields(form);
        }

        Taught taught() {
            if (form.first() == 0) {
                problems.add(t("teach.problem.header"));
            }
            var titles = phrases(form.titles(), false);
            var sections = sections();
            var columns = new TaughtColumns(form, paths, ledgers, problems::add);
            var targets = columns.targets();
            var layout = new Layout(
                    form.code(),
                    new Label(form.label(), form.english().isEmpty() ? form.label() : form.english()),
                    form.source(),
                    words(form.words()),
                    Math.max(1, form.last() - form.first() + 1),
                    titles,
                    targets.get(0),
                    targets.subList(1, targets.size()),
                    form.filled().stream()
                            .filter(column -> column <= paths.size())
                            .map(column -> paths.get(column - 1))
                            .toList(),
                    sections,
                    patterns(TeachForm.RowKind.TOTAL),
                    patterns(TeachForm.RowKind.SUBTOTAL),
                    patterns(TeachForm.RowKind.SKIP),
                    columns.unpivot().orElse(null),
                    List.of(),
                    meanings());
            layout.targets().forEach(target -> requireAll(layout, target));
            return new Taught(layout, List.copyOf(problems), missing);
        }

        /** What says more of a row comes first, for the first that fits counts: 1.产业（4个） before 某县（10个）. */
        private List<Layout.Section> sections() {
            return form.rows().stream()
                    .filter(rule -> rule.kind().level() > 0)
                    .flatMap(rule -> phrase(rule.phrase(), true).stream()
                            .map(captured -> new Layout.Section(rule.kind().level(), captured)))
                    .sorted(Comparator.comparing((Layout.Section section) -> -certainty(section)))
                    .toList();
        }

        private static int certainty(Layout.Section section) {
            var expression = section.heading().pattern().pattern();
            return expression.replaceAll("\\(\\?<[^)]*\\)", "").length();
        }

        private List<Pattern> patterns(TeachForm.RowKind kind) {
            return form.rows().stream()
                    .filter(rule -> rule.kind() == kind)
                    .map(RowRule::phrase)
                    .flatMap(phrase -> phrase(phrase, true).stream())
                    .map(Layout.Captured::pattern)
                    .toList();
        }

        private List<Layout.Captured> phrases(List<String> phrases, boolean begins) {
            return phrases.stream()
                    .flatMap(phrase -> phrase(phrase, begins).stream())
                    .toList();
        }

        private Optional<Layout.Captured> phrase(String phrase, boolean begins) {
            try {
                return Optional.of(Phrase.read(phrase, begins, fields));
            } catch (BadPhrase unreadable) {
                problems.add(unreadable.sentence());
                return Optional.empty();
            }
        }

        private Map<String, Map<String, String>> meanings() {
            var meanings = new LinkedHashMap<String, Map<String, String>>();
            form.meanings().forEach(meaning -> meanings.computeIfAbsent(meaning.field(), field -> new LinkedHashMap<>())
                    .put(meaning.printed(), meaning.means()));
            meanings.keySet().removeIf(String::isEmpty);
            return meanings;
        }

        /** A field that every entry must have comes from somewhere. */
        private void requireAll(Layout layout, Layout.Target target) {
            var given = target.given(layout);
            ledgers.filled(form).stream()
                    .filter(ledger -> ledger.code().equals(target.ledger()))
                    .forEach(ledger -> ledger.fields().stream()
                            .filter(field -> field.required(today) && !given.contains(field.code()))
                            .forEach(field -> miss(ledger, field)));
        }

        private void miss(Ledger ledger, Field field) {
            missing.add(ledger.code() + "." + field.code());
            problems.add(t("teach.problem.field", ledger.label(), field.label()));
        }
    }
}
