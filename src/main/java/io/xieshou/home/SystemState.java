package io.xieshou.home;

import static io.xieshou.page.Words.t;

import io.xieshou.access.AccountTallies;
import io.xieshou.access.AccountTally;
import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.database.Backups;
import io.xieshou.database.DataFolder;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Packs;
import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.Fact;
import io.xieshou.page.Line;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the administrators begin their day with. */
@Component
class SystemState {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A backup older than this is told as something to attend to. */
    private static final Duration OLD_BACKUP = Duration.ofDays(7);

    private static final long GIGABYTE = 1_000_000_000;

    private final AccountTallies tallies;
    private final Backups backups;
    private final DataFolder folder;
    private final Packs packs;
    private final Clock clock;

    SystemState(AccountTallies tallies, Backups backups, DataFolder folder, Packs packs, Clock clock) {
        this.tallies = tallies;
        this.backups = backups;
        this.folder = folder;
        this.packs = packs;
        this.clock = clock;
    }

    SystemPage page(Actor actor) {
        return new SystemPage(accounts(actor), List.of(backup(), backupState(), disk()), packs());
    }

    private List<Line> accounts(Actor actor) {
        if (actor.may(Function.ACCOUNT_ADMIN)) {
            return List.of(accounts(tallies.tally(actor)));
        }
        if (actor.may(Function.POLICY_ADMIN)) {
            return List.of(posts(tallies.tally(actor)));
        }
        return List.of(new Line(t("home.audit"), t("home.audit.details"), null, "/audit", t("home.open")));
    }

    private static Line accounts(AccountTally tally) {
        return new Line(
                t("home.accounts", tally.all()),
                t("home.accounts.details", tally.locked(), tally.disabled()),
                null,
                "/accounts",
                t("home.open"));
    }

    private static Line posts(AccountTally tally) {
        return new Line(
                t("home.posts", tally.waiting()), t("home.posts.details"), null, "/posts?waiting=true", t("home.open"));
    }

    private Fact backup() {
        return Fact.of(
                t("home.backup"),
                backups.newest()
                        .map(at -> MINUTES.format(at.atZone(clock.getZone())))
                        .orElseGet(() -> t("home.backup.none")));
    }

    private Fact backupState() {
        boolean fresh = backups.newest()
                .filter(at -> at.isAfter(Instant.now(clock).minus(OLD_BACKUP)))
                .isPresent();
        return Fact.of(
                t("home.backup.state"),
                fresh ? new Badge(Tone.DONE, t("home.backup.fresh")) : new Badge(Tone.ATTENTION, t("home.backup.old")));
    }

    private Fact disk() {
        return Fact.of(
                t("home.disk"), t("home.disk.free", folder.freeBytes() / GIGABYTE, folder.diskBytes() / GIGABYTE));
    }

    private TableView packs() {
        return new TableView(
                t("home.packs"),
                List.of(
                        Column.text(t("home.packs.name")),
                        Column.text(t("home.packs.code")),
                        Column.text(t("home.packs.from")),
                        Column.figures(t("home.packs.version"), "")),
                packs.current().packs().stream().map(SystemState::row).toList(),
                t("home.packs.none"));
    }

    private static Row row(PackHeader pack) {
        return new Row(
                pack.code(),
                "",
                List.of(
                        Cell.of(pack.labels().text()),
                        Cell.of(pack.code()),
                        Cell.of(pack.from().toString()),
                        Cell.of(Integer.toString(pack.version()))));
    }
}
