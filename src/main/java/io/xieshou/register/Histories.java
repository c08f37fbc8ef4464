package io.xieshou.register;

import static io.xieshou.page.Words.has;
import static io.xieshou.page.Words.t;

import io.xieshou.directory.DirectoryChange;
import io.xieshou.directory.Validity;
import io.xieshou.page.Change;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in words when something holds and what was changed. */
@Component
class Histories {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Histories(Clock clock) {
        this.clock = clock;
    }

    List<Change> show(List<DirectoryChange> changes) {
        return changes.stream().map(this::show).toList();
    }

    private Change show(DirectoryChange change) {
        var key = "register.change." + change.action();
        var from = change.effective() == null ? "" : t("register.from", change.effective());
        return new Change(
                MINUTES.format(change.at().atZoneSameInstant(clock.getZone())),
                change.who(),
                (has(key) ? t(key) : t("register.change.attribute")) + " " + from,
                change.reason(),
                List.of(new Change.Difference(t("register.change.value"), change.before(), change.after())));
    }

    static String words(Validity validity) {
        boolean ever = validity.from().equals(Validity.BEGINNING);
        if (validity.until() == null) {
            return ever ? t("register.sinceEver") : t("register.since", validity.from());
        }
        return ever ? t("register.until", validity.until()) : t("register.between", validity.from(), validity.until());
    }
}
