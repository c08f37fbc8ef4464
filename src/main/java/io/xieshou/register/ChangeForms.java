package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.DirectoryChange;
import io.xieshou.directory.DirectoryFaults;
import io.xieshou.directory.Listed;
import io.xieshou.directory.Resolution;
import io.xieshou.page.Crumb;
import io.xieshou.page.FieldView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms that change places and units alike, and what was typed into them. */
abstract class ChangeForms<T extends Listed> {

    private final Clock clock;

    ChangeForms(Clock clock) {
        this.clock = clock;
    }

    /** What the audit calls such things: {@code place}. */
    abstract String subject();

    /** @throws io.xieshou.page.NotFound where there is none of this code */
    abstract T get(String code);

    /** The name by which a form calls it. */
    abstract String title(T thing);

    abstract String url(T thing);

    /** What stands above it. */
    abstract List<Crumb> crumbs(T thing);

    /** What was changed about it, newest first. */
    abstract List<DirectoryChange> history(T thing);

    /** A field in which another such thing is picked. */
    abstract FieldView picker(ChangeFields form, String field, String help);

    abstract Resolution<T> resolve(String text, LocalDate on);

    /**
     * Refuses what is not the actor's to change; places are everybody's who may change any.
     *
     * @throws io.xieshou.access.NotAllowed where the thing, or what it shall belong to, is not
     */
    void permit(Actor actor, T thing, Typed typed) {}

    /** Nothing typed yet. */
    final Typed nothing(T thing) {
        return nothing();
    }

    final Typed nothing() {
        return Typed.nothing(LocalDate.now(clock));
    }

    final ChangePage end(T thing, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(
                thing,
                "end",
                faults,
                picker(form, "successor", t("register.successor.help")),
                form.on(),
                form.reason());
    }

    final ChangePage alias(T thing, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(thing, "alias.add", faults, form.text("alias"), form.on(), form.reason());
    }

    final ChangePage endAlias(T thing, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(thing, "alias.end", faults, form.text("alias"), form.on(), form.reason());
    }

    final ChangePage page(T thing, String deed, Map<String, String> faults, FieldView... fields) {
        var crumbs = new ArrayList<>(crumbs(thing));
        crumbs.add(new Crumb(thing.name(), url(thing)));
        var shown = ChangePage.fields(fields);
        return new ChangePage(
                t("register." + deed) + t("register.of", title(thing)),
                t("register.lead"),
                crumbs,
                shown,
                ChangePage.faults(shown, faults),
                t("register.save"));
    }

    /**
     * The id of what a picker names, or nothing.
     *
     * @throws DirectoryFaults when it means none, or several
     */
    final @Nullable Integer pick(Typed typed, String field) {
        var picked = typed.picked(field);
        if (picked.text().isEmpty()) {
            return null;
        }
        var resolution = resolve(picked.code().orElse(picked.text()), typed.on());
        return Optional.of(resolution)
                .flatMap(Resolution::found)
                .map(Listed::id)
                .orElseThrow(() -> DirectoryFaults.of(field, resolution.sentence()));
    }

    /** @throws DirectoryFaults when nothing was chosen */
    static <E extends Enum<E>> E chosen(Class<E> choices, Typed typed, String field) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(typed.text(field)))
                .findFirst()
                .orElseThrow(() -> DirectoryFaults.of(field, t("register.fault.choose")));
    }
}
