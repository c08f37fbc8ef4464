package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.PackPreview;
import io.xieshou.pack.PackPreview.What;
import io.xieshou.pack.Problem;
import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.Crumb;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What installing an uploaded pack would do, or why it is refused. */
record DraftPage(long id, PackPreview preview) {

    String title() {
        return t(
                "definition.draft.title",
                preview.header().labels().text(),
                preview.header().version());
    }

    String lead() {
        return isRefused()
                ? t("definition.draft.refused", preview.problems().size())
                : t("definition.draft.lead", count(What.NEW), count(What.CHANGED), count(What.SAME), count(What.GONE));
    }

    boolean isRefused() {
        return !preview.problems().isEmpty();
    }

    List<Crumb> crumbs() {
        return List.of(new Crumb(t("definition.packs"), PackUrls.LIST));
    }

    String installUrl() {
        return PackUrls.draft(id);
    }

    String uploadUrl() {
        return PackUrls.UPLOAD;
    }

    TableView problems() {
        return problems(preview.problems());
    }

    static TableView problems(List<Problem> problems) {
        return new TableView(
                t("definition.problems"),
                List.of(
                        Column.text(t("definition.place")),
                        Column.text(t("definition.what")),
                        Column.text(t("definition.mend"))),
                problems.stream().map(DraftPage::row).toList(),
                "");
    }

    TableView changes() {
        return new TableView(
                t("definition.changes"),
                List.of(
                        Column.text(t("definition.code")),
                        Column.text(t("definition.kind")),
                        Column.text(t("definition.change"))),
                preview.changes().stream()
                        .filter(change -> change.what() != What.SAME)
                        .map(DraftPage::row)
                        .toList(),
                t("definition.changes.none"));
    }

    private long count(What what) {
        return preview.changes().stream()
                .filter(change -> change.what() == what)
                .count();
    }

    private static TableView.Row row(Problem problem) {
        var said = Stream.of(problem.place(), problem.what(), problem.mend())
                .map(sentence -> Cell.of(sentence.in(Words.language())))
                .toList();
        return new TableView.Row(problem.toString(), "", said);
    }

    private static TableView.Row row(PackPreview.Change change) {
        return new TableView.Row(
                change.code(),
                "",
                List.of(
                        Cell.of(change.code()),
                        Cell.of(KindWords.of(change.kind())),
                        Cell.of(new Badge(
                                tone(change.what()),
                                t("definition.change." + change.what().name().toLowerCase(Locale.ROOT))))));
    }

    private static Tone tone(What what) {
        return switch (what) {
            case NEW -> Tone.DONE;
            case CHANGED -> Tone.INFORMATION;
            case GONE -> Tone.ATTENTION;
            case SAME -> Tone.NEUTRAL;
        };
    }
}
