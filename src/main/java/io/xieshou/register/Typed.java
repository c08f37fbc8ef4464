package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.Change;
import io.xieshou.directory.DirectoryFaults;
import io.xieshou.page.Picked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in the fields of a form: what was typed, or what the thing is before anything was. */
record Typed(Map<String, String> texts) {

    Typed {
        texts = Map.copyOf(texts);
    }

    static Typed from(HttpServletRequest request) {
        var texts = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> texts.put(name, values[0].strip()));
        return new Typed(texts);
    }

    static Typed nothing(LocalDate today) {
        return new Typed(Map.of("on", today.toString()));
    }

    Typed with(String field, String text) {
        var all = new HashMap<>(texts);
        all.put(field, text);
        return new Typed(all);
    }

    Typed with(Typed more) {
        var all = new HashMap<>(texts);
        all.putAll(more.texts);
        return new Typed(all);
    }

    /** A picker that shows a chosen thing. */
    Typed withPicked(String field, String code, String name) {
        return with(field, name).with(field + ".code", code);
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    Picked picked(String field) {
        return new Picked(text(field), Optional.of(text(field + ".code")).filter(code -> !code.isEmpty()));
    }

    /** @throws DirectoryFaults when the day is none */
    LocalDate on() {
        try {
            return LocalDate.parse(text("on"));
        } catch (DateTimeParseException e) {
            throw DirectoryFaults.of("on", t("register.fault.date"));
        }
    }

    Change change(Actor actor) {
        return new Change(actor.name(), on(), text("reason"));
    }
}
