package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Packs;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Says in words what an audit line was done to: {@code ledger/visit/4711} is 台账“调研对接”的记录 4711. Only what whoever reads the audit may know is named:
 * accounts, units, places and definitions; an entry keeps its number. What cannot be named stays as it was written.
 */
@Component
class AuditObjects {

    private final Packs packs;
    private final Posts posts;
    private final PostWords words;
    private final Organisations organisations;
    private final Places places;
    private final Map<String, Function<Path, String>> tellers = Map.ofEntries(
            Map.entry("account", path -> t("access.audit.of.account", path.part(1))),
            Map.entry("post", path -> t("access.audit.of.post", post(path.part(1)))),
            Map.entry("token", path -> t("access.audit.of.token", path.rest(1))),
            Map.entry("policy", path -> t("access.policy")),
            Map.entry("audit", path -> t("access.audit.of.audit")),
            Map.entry("file", path -> t("access.audit.of.file")),
            Map.entry("ledger", this::ledger),
            Map.entry("form", this::form),
            Map.entry("pack", path -> t("access.audit.of.pack", pack(path.part(1)))),
            Map.entry("layout", path -> t("access.audit.of.layout", label("layout", path.part(2)))),
            Map.entry("place", path -> t("access.audit.of.place", place(path.part(1)))),
            Map.entry("unit", path -> t("access.audit.of.unit", unit(path.part(1)))));

    AuditObjects(Packs packs, Posts posts, PostWords words, Organisations organisations, Places places) {
        this.packs = packs;
        this.posts = posts;
        this.words = words;
        this.organisations = organisations;
        this.places = places;
    }

    /** The object of a line as it was written, cut at its slashes; a part that is not there is empty. */
    private record Path(String[] parts) {

        String part(int index) {
            return index < parts.length ? parts[index] : "";
        }

        String rest(int from) {
            return String.join("/", Arrays.asList(parts).subList(from, parts.length));
        }
    }

    String say(String object) {
        var path = new Path(object.split("/"));
        return Optional.ofNullable(tellers.get(path.part(0)))
                .map(teller -> teller.apply(path))
                .orElse(object);
    }

    /** The code of the ledger, form or other definition the line is about; empty where it is about none. */
    static String code(String object) {
        return new Path(object.split("/")).part(1);
    }

    private String ledger(Path path) {
        var ledger = label("ledger", path.part(1));
        if (path.part(2).isEmpty()) {
            return t("access.audit.of.ledger", ledger);
        }
        return path.part(2).equals("batch")
                ? t("access.audit.of.batch", ledger, path.part(3))
                : t("access.audit.of.entry", ledger, path.part(2));
    }

    private String form(Path path) {
        var form = label("form", path.part(1));
        return t("access.audit.of.form", form, unit(path.part(2)), path.part(3)).strip();
    }

    private String post(String id) {
        return id.matches("\\d{1,18}")
                ? posts.find(Long.parseLong(id)).map(words::title).orElse(id)
                : id;
    }

    String unit(String code) {
        return organisations
                .findByCode(code)
                .map(Organisation::id)
                .map(organisations::fullName)
                .orElse(code);
    }

    private String place(String code) {
        return places.findByCode(code).map(Place::id).map(places::path).orElse(code);
    }

    private String pack(String code) {
        return packs.current().packs().stream()
                .filter(pack -> pack.code().equals(code))
                .map(PackHeader::labels)
                .map(Object::toString)
                .findFirst()
                .orElse(code);
    }

    /** What a definition is called; its code where it is no longer installed. */
    String label(String kind, String code) {
        return outline(kind, code).map(outline -> outline.label().text()).orElse(code);
    }

    /** What a field or line of a definition is called; its code where there is none of it any more. */
    String label(String kind, String code, String part) {
        return outline(kind, code).stream()
                .flatMap(outline -> outline.parts().stream())
                .filter(each -> each.code().equals(part))
                .map(Outline.Part::label)
                .findFirst()
                .orElse(part);
    }

    /** A cell of a form, written {@code line/column}, by the names of both. */
    String cell(String form, String cell) {
        var path = new Path(cell.split("/"));
        return t("access.audit.of.cell", label("form", form, path.part(0)), column(path.part(1)));
    }

    /** Columns of forms are those of an axis; the first that has one of this code tells. */
    private String column(String code) {
        var current = packs.current();
        return current.packs().stream()
                .flatMap(pack -> current.of(pack.code()).stream())
                .filter(definition -> definition.kind().equals("axis"))
                .flatMap(axis -> packs.outline(axis).parts().stream())
                .filter(part -> part.code().equals(code))
                .map(Outline.Part::label)
                .findFirst()
                .orElse(code);
    }

    private Optional<Outline> outline(String kind, String code) {
        return packs.current().find(kind, code).map(packs::outline);
    }
}
