package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.AttributeKind;
import io.xieshou.directory.DirectoryChange;
import io.xieshou.directory.Validity;
import io.xieshou.page.Change;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in words when something holds and what was changed. */
@Component
class Histories {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Histories(Clock clock) {
        this.clock = clock;
    }

    /** @param attributes those such a thing may have; a change of one is told by its name and the names of its values */
    List<Change> show(List<DirectoryChange> changes, List<AttributeKind> attributes) {
        return changes.stream()
                .map(change -> show(
                        change,
                        attributes.stream()
                                .filter(kind -> kind.attribute().equals(change.action()))
                                .findFirst()))
                .toList();
    }

    private Change show(DirectoryChange change, Optional<AttributeKind> attribute) {
        var from = change.effective() == null || change.effective().equals(Validity.BEGINNING)
                ? ""
                : t("register.from", change.effective());
        return new Change(
                MINUTES.format(change.at().atZoneSameInstant(clock.getZone())),
                change.who(),
                t("register.change." + (attribute.isPresent() ? "attribute" : change.action())) + " " + from,
                change.reason(),
                List.of(attribute
                        .map(kind -> new Change.Difference(
                                kind.label(), kind.say(change.before()), kind.say(change.after())))
                        .orElseGet(() ->
                                new Change.Difference(t("register.change.value"), change.before(), change.after()))));
    }

    static String words(Validity validity) {
        boolean ever = validity.from().equals(Validity.BEGINNING);
        if (validity.until() == null) {
            return ever ? t("register.sinceEver") : t("register.since", validity.from());
        }
        return ever ? t("register.until", validity.until()) : t("register.between", validity.from(), validity.until());
    }
}
