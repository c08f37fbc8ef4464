package io.xieshou.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as the person sees it; rendered by {@code @template.page.Field}. Built with {@link #of}:
 * {@code FieldView.of(Kind.NUMBER, "amount", "金额").unit("万元").value("1,250.00").required().build()}.
 *
 * @param kind what sort of input
 * @param code name of the posted parameter, also the fragment {@code #f-code} that errors lead to
 * @param label what is asked for, in the reader's language
 * @param values what stands in it, as text exactly as typed; several only for {@link Kind#CHOICES}
 * @param shown for {@link Kind#PICK}: the name of the thing whose code is the value
 * @param unit stands behind the input: 万元, 人次
 * @param help one line below the label: what belongs here and in what form
 * @param error what is wrong and how to mend it
 * @param required the person must fill it in
 * @param readonly shown, not posted
 * @param options for {@link Kind#CHOICE} and {@link Kind#CHOICES}
 * @param suggestUrl for {@link Kind#PICK}: answers {@code ?q=} with {@link SuggestionsPartial}
 * @param accept for {@link Kind#FILE} and {@link Kind#FILES}: as in HTML, e.g. {@code image/*,.pdf}
 */
public record FieldView(
        Kind kind,
        String code,
        String label,
        List<String> values,
        String shown,
        String unit,
        String help,
        @Nullable String error,
        boolean required,
        boolean readonly,
        List<Option> options,
        String suggestUrl,
        String accept) {

    /** What sort of input a field is. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        /** Numbers and money: typed as people write them, full-width digits and separators included; the server reads them. */
        NUMBER,
        /** {@code 2020-09-10}. */
        DATE,
        /** {@code 2020-09}. */
        MONTH,
        /** One of few; for more than about fifteen offer {@link #PICK}. */
        CHOICE,
        /** Any of few: one check box each, posted under the same name. */
        CHOICES,
        /** Posts {@code true} when ticked, nothing otherwise. */
        CHECK,
        /** One file. */
        FILE,
        /** Any number of files, posted under the same name. */
        FILES,
        /**
         * A place, organisation or entry: type a name, pinyin initials or a code. Posts what was typed under {@code code} and, if it was chosen from
         * the suggestions, its code under {@code code.code}; see {@link Picked}.
         */
        PICK
    }

    /** Something to choose. */
    public record Option(String code, String label) {}

    public FieldView {
        values = List.copyOf(values);
        options = List.copyOf(options);
        if (code.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("A field needs a code and a label: '%s', '%s'.".formatted(code, label));
        }
    }

    public static FieldBuilder of(Kind kind, String code, String label) {
        return new FieldBuilder(kind, code, label);
    }

    /** The one value, empty if there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether this choice is taken. */
    public boolean chosen(Option option) {
        return values.contains(option.code());
    }

    /** The words of what was chosen, for reading. */
    public String chosenWords() {
        var words = new ArrayList<String>();
        options.stream().filter(this::chosen).forEach(option -> words.add(option.label()));
        return String.join(Words.t("page.separator"), words);
    }

    /** Id of the input, the place errors lead to. */
    public String id() {
        return "f-" + code;
    }

    /** Id of the help line. */
    public String helpId() {
        return id() + "-help";
    }

    /** Id of the error line. */
    public String errorId() {
        return id() + "-error";
    }

    /** The value for reading: names instead of codes. */
    public String reading() {
        if (!options.isEmpty()) {
            return chosenWords();
        }
        return shown.isEmpty() ? value() : shown;
    }

    /** Ids of what describes the input, for screen readers; null if nothing does. */
    @Nullable
    public String describedBy() {
        var ids = new ArrayList<String>();
        if (!help.isEmpty()) {
            ids.add(helpId());
        }
        if (error != null) {
            ids.add(errorId());
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** As {@code aria-invalid} wants it. */
    @Nullable
    public String invalid() {
        return error == null ? null : "true";
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(error).map(text -> new Fault("#" + id(), Words.t("page.field.fault", label, text)));
    }
}
