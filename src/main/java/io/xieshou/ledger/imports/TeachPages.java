package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import io.xieshou.database.Pinyin;
import io.xieshou.files.FileHash;
import io.xieshou.files.FileStore;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.Fault;
import io.xieshou.page.Words;
import io.xieshou.workbook.UnreadableWorkbook;
import io.xieshou.workbook.Workbook;
import io.xieshou.workbook.Workbooks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gathers the page that teaches a layout, from the file of an import and what was typed. */
@Component
class TeachPages {

    private static final int LONGEST_CODE = 30;

    private final FileStore files;
    private final Ledgers ledgers;
    private final FieldValues values;
    private final OwnLayouts layouts;
    private final TeachPreviews previews;
    private final Clock clock;

    TeachPages(
            FileStore files,
            Ledgers ledgers,
            FieldValues values,
            OwnLayouts layouts,
            TeachPreviews previews,
            Clock clock) {
        this.files = files;
        this.ledgers = ledgers;
        this.values = values;
        this.layouts = layouts;
        this.previews = previews;
        this.clock = clock;
    }

    /** The page as one finds it: what is proposed for the file. */
    TeachPage proposed(Actor actor, Import of) {
        return open(of, workbook -> {
            var sheet = TeachSheet.of(workbook, "");
            var form = TeachProposal.of(
                    sheet, ledgersOf(of), new TeachRows(ledgersOf(of).main(), values, today(), of.unitId()));
            return page(actor, workbook, of, form, false, List.of());
        });
    }

    /** The page that teaches a layout anew, or another after its model. */
    TeachPage anew(Actor actor, Import of, Layout layout) {
        return open(of, workbook -> {
            var sheet = holding(workbook, layout);
            var form = TeachAnew.of(layout, sheet, ledgersOf(of), layouts.isOwn(layout.code(), of.unitId()));
            return page(actor, workbook, of, form, false, List.of());
        });
    }

    /** The page with what was typed. */
    TeachPage typed(Actor actor, Import of, TeachForm form, List<String> problems) {
        var faults =
                problems.stream().map(problem -> new Fault("#content", problem)).toList();
        return open(of, workbook -> page(actor, workbook, of, form, true, faults));
    }

    TeachPreviewPartial preview(Actor actor, Import of, TeachForm form) {
        return open(of, workbook -> {
            var taught = taught(of, form, TeachSheet.of(workbook, form.sheet()));
            return previews.of(workbook, taught, new Importer(actor, of.unitId()));
        });
    }

    /** The layout that was taught, under a code of its own. */
    Taught taught(Import of, TeachForm form) {
        var named = form.code().isEmpty() ? form.named(code(form.label(), of.unitId())) : form;
        return open(of, workbook -> taught(of, named, TeachSheet.of(workbook, form.sheet())));
    }

    private Taught taught(Import of, TeachForm form, TeachSheet sheet) {
        var taught = Taught.of(form, sheet, ledgersOf(of), today());
        return layouts.find(form.model(), of.unitId()).map(taught::keeping).orElse(taught);
    }

    private TeachPage page(
            Actor actor, Workbook workbook, Import of, TeachForm typed, boolean changed, List<Fault> faults) {
        var sheet = TeachSheet.of(workbook, typed.sheet());
        var form = TeachFitting.of(typed, sheet, ledgersOf(of), today());
        var taught = taught(of, form, sheet);
        return new TeachPage(
                of,
                form,
                sheet,
                ledgersOf(of),
                TeachGrid.of(sheet, form),
                previews.of(workbook, taught, new Importer(actor, of.unitId())),
                faults,
                changed,
                taught.layout().checks(),
                layouts.pack(of.unitId()));
    }

    private static TeachSheet holding(Workbook workbook, Layout layout) {
        return workbook.sheets().stream()
                .filter(sheet -> TableHeader.find(layout, sheet.grid()).isPresent())
                .findFirst()
                .map(sheet -> TeachSheet.of(workbook, sheet.name()))
                .orElseGet(() -> TeachSheet.of(workbook, ""));
    }

    /** The initials of the name, with a number behind where they are taken: mtgq2021nxmjhb. */
    private String code(String label, int unit) {
        var initials = new StringBuilder();
        label.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(character -> initials.append(
                        character < 128
                                ? Character.toString(character).replaceAll("[^a-z0-9]", "")
                                : Pinyin.initials(character)
                                        .substring(
                                                0,
                                                Math.min(
                                                        1,
                                                        Pinyin.initials(character)
                                                                .length()))));
        var code = initials.toString().replaceFirst("^[^a-z]*", "");
        var base = code.isEmpty() ? "layout" : code.substring(0, Math.min(LONGEST_CODE, code.length()));
        var free = base;
        for (int number = 2; layouts.find(free, unit).isPresent(); number++) {
            free = base + "_" + number;
        }
        return free;
    }

    private TeachLedgers ledgersOf(Import of) {
        return TeachLedgers.of(ledgers.get(of.ledger()), ledgers.list(), ledgers.measures());
    }

    private <T> T open(Import of, Function<Workbook, T> look) {
        try (var workbook = Workbooks.open(files.path(new FileHash(of.fileHash())), of.fileName())) {
            return look.apply(workbook);
        } catch (UnreadableWorkbook unreadable) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, unreadable.in(Words.language()), unreadable);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
