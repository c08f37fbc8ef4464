package io.xieshou.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a field shows, for {@link FieldView#of}; all but kind, code and label may be left out. */
public final class FieldBuilder {

    private final FieldView.Kind kind;
    private final String code;
    private final String label;
    private List<String> values = List.of();
    private String shown = "";
    private String unit = "";
    private String help = "";
    private @Nullable String error;
    private boolean required;
    private boolean readonly;
    private List<FieldView.Option> options = List.of();
    private String suggestUrl = "";
    private String accept = "";

    FieldBuilder(FieldView.Kind kind, String code, String label) {
        this.kind = kind;
        this.code = code;
        this.label = label;
    }

    public FieldBuilder value(@Nullable String value) {
        return values(value == null || value.isEmpty() ? List.of() : List.of(value));
    }

    public FieldBuilder values(List<String> all) {
        values = all;
        return this;
    }

    /** The thing chosen before: its code and its name. */
    public FieldBuilder picked(String chosenCode, String name) {
        shown = name;
        return value(chosenCode);
    }

    /** Text that was typed instead of chosen and could not be found. */
    public FieldBuilder typed(String text) {
        shown = text;
        return value(null);
    }

    public FieldBuilder unit(String text) {
        unit = text;
        return this;
    }

    public FieldBuilder help(String text) {
        help = text;
        return this;
    }

    public FieldBuilder error(@Nullable String text) {
        error = text;
        return this;
    }

    public FieldBuilder required() {
        return required(true);
    }

    public FieldBuilder required(boolean yes) {
        required = yes;
        return this;
    }

    public FieldBuilder readonly() {
        readonly = true;
        return this;
    }

    public FieldBuilder options(List<FieldView.Option> all) {
        options = all;
        return this;
    }

    public FieldBuilder suggestUrl(String url) {
        suggestUrl = url;
        return this;
    }

    public FieldBuilder accept(String types) {
        accept = types;
        return this;
    }

    public FieldView build() {
        return new FieldView(
                kind, code, label, values, shown, unit, help, error, required, readonly, options, suggestUrl, accept);
    }
}
