package io.xieshou.home;

import static io.xieshou.page.Words.language;
import static io.xieshou.page.Words.t;

import io.xieshou.form.Sheet;
import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the filers below are with the forms that are owed now, in the order in which units stand: never by who is ahead. */
record MembersPartial(List<Owed> forms) {

    /** One form added up, and the sheets it adds up. */
    record Owed(Sheet whole, List<Member> members) {

        String title() {
            return t("home.members.of", OwnForms.title(whole), members.size());
        }

        String detail() {
            var open = members.stream()
                    .filter(member -> !member.sheet().progress().isComplete())
                    .count();
            return t("home.members.state", whole.form().due().of(whole.period()), members.size() - open, open);
        }

        String url() {
            return OwnForms.url(whole);
        }

        TableView table() {
            var columns = List.of(
                    Column.text(t("home.members.unit")),
                    Column.whole(t("home.members.progress")),
                    Column.figures(t("home.members.done"), t("home.members.lines")),
                    Column.figures(t("home.members.blank"), t("home.members.cells")),
                    Column.figures(t("home.members.manual"), t("home.members.cells")),
                    Column.figures(t("home.members.failing"), t("home.members.checks")),
                    Column.figures(
                            t("home.members.changed", whole.period().previous().label(language())),
                            t("home.members.cells")));
            return new TableView(
                    title(), columns, members.stream().map(Member::row).toList(), t("home.members.none"));
        }
    }

    /**
     * A filer's sheet.
     *
     * @param changed cells that print another figure than a period before; null where the two cannot be compared
     */
    record Member(Sheet sheet, @Nullable Long changed) {

        Row row() {
            var progress = sheet.progress();
            return new Row(
                    sheet.filer().code(),
                    OwnForms.url(sheet),
                    List.of(
                            Cell.of(sheet.filer().name()),
                            Cell.of(
                                    progress.isComplete()
                                            ? new Badge(Tone.DONE, t("home.members.complete"))
                                            : new Badge(Tone.ATTENTION, t("home.members.missing", progress.missing()))),
                            figure(progress.done()),
                            figure(progress.blank()),
                            figure(progress.manual()),
                            figure(progress.failing()),
                            Cell.of(changed == null ? "—" : changed.toString())));
        }

        private static Cell figure(int number) {
            return Cell.of(Integer.toString(number));
        }
    }
}
