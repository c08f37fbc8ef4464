package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.AttributeKind;
import io.xieshou.directory.Places;
import io.xieshou.page.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says in words what something was before a deed and what it is after: 锁定多久：30 分钟 → 15 分钟. */
@Component
class AuditChanges {

    private final Territory territory;
    private final Places places;

    AuditChanges(Territory territory, Places places) {
        this.territory = territory;
        this.places = places;
    }

    /** @param attribute of a place, whose value changed; empty where it is something else */
    List<String> say(String attribute, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (isRecord(before) || isRecord(after)) {
            return names(before, after)
                    .filter(AuditChanges::isTold)
                    .map(name -> field(name, before, after))
                    .filter(said -> !said.isEmpty())
                    .toList();
        }
        var kind = places.attributeKinds().stream()
                .filter(each -> each.attribute().equals(attribute))
                .findFirst();
        var said = arrow(plain(kind, before), plain(kind, after));
        return said.isEmpty()
                ? List.of()
                : List.of(kind.map(each -> t("access.told.field", each.label(), said))
                        .orElse(said));
    }

    private static boolean isRecord(@Nullable JsonNode value) {
        return value != null && value.isObject();
    }

    private static Stream<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
        var names = new LinkedHashSet<String>();
        Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .forEach(value -> names.addAll(value.propertyNames()));
        return names.stream();
    }

    /** What nobody wrote words for is a number of the database: an id, a moment it was stored. */
    private static boolean isTold(String name) {
        return !label(name).isEmpty();
    }

    private static String label(String name) {
        return Stream.of("access.told.field.", "access.policy.")
                .map(prefix -> prefix + snake(name))
                .filter(Words::has)
                .findFirst()
                .map(Words::t)
                .orElse("");
    }

    /** Nothing where it stayed the same; without an arrow where there is one side only. */
    private String field(String name, @Nullable JsonNode before, @Nullable JsonNode after) {
        var was = value(name, before);
        var is = value(name, after);
        var both = isRecord(before) && isRecord(after);
        if (both && was.equals(is) || was.isEmpty() && is.isEmpty()) {
            return "";
        }
        return t("access.told.field", label(name), both ? arrow(was, is) : was + is);
    }

    private static String arrow(String was, String is) {
        if (was.isEmpty() || is.isEmpty()) {
            return was.isEmpty() && is.isEmpty()
                    ? ""
                    : is.isEmpty() ? t("access.told.was", was) : t("access.told.is", is);
        }
        return t("access.told.change", was, is);
    }

    private String value(String name, @Nullable JsonNode record) {
        var text = AuditDetails.text(record == null ? null : record.get(name));
        if (text.isEmpty()) {
            return "";
        }
        return switch (name) {
            case "role" -> PostWords.role(Role.valueOf(text));
            case "unitId" -> territory.unitName(Integer.parseInt(text));
            case "placeId" -> territory.placeName(Integer.parseInt(text));
            default -> PolicyForm.say(snake(name), text);
        };
    }

    private static String plain(Optional<AttributeKind> kind, @Nullable JsonNode value) {
        var text = AuditDetails.text(value);
        return kind.map(each -> each.say(text)).orElse(text);
    }

    /** As keys of words are written: {@code lock_minutes} for {@code lockMinutes}, {@code wrong_password} for {@code wrong password}. */
    static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toLowerCase(Locale.ROOT);
    }
}
