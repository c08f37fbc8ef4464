package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.SheetWriter;
import io.xieshou.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes audit lines into an xlsx, with the head of the chain on top: whoever keeps the file can prove later that nothing before it was rewritten. Lines
 * are written as they are read; memory stays the same for any number.
 */
@Component
class AuditExport {

    /** What an xlsx sheet holds, less the rows on top. */
    private static final int MOST = 1_000_000;

    private final AuditLines lines;
    private final AuditChain chain;
    private final TimeWords times;
    private final AuditObjects objects;
    private final AuditDetails details;
    private final Territory territory;

    AuditExport(
            AuditLines lines,
            AuditChain chain,
            TimeWords times,
            AuditObjects objects,
            AuditDetails details,
            Territory territory) {
        this.lines = lines;
        this.chain = chain;
        this.times = times;
        this.objects = objects;
        this.details = details;
        this.territory = territory;
    }

    @Transactional
    public void write(AuditQuery query, OutputStream out) {
        chain.linkAll();
        try (var workbook = WorkbookWriter.open(t("access.audit"), Words.language());
                var found = lines.stream(query, MOST)) {
            var sheet = workbook.sheet(t("access.audit"), columns()).landscape();
            writeTop(sheet, query);
            found.forEachOrdered(line -> writeLine(sheet, line));
            workbook.writeTo(out);
        }
    }

    private static List<Column> columns() {
        return List.of(
                Column.text(10),
                Column.text(20),
                Column.text(20),
                Column.text(14),
                Column.text(24),
                Column.text(16),
                Column.text(20),
                Column.text(40),
                Column.text(10),
                Column.text(60),
                Column.text(36));
    }

    private void writeTop(SheetWriter sheet, AuditQuery query) {
        var head = chain.head();
        sheet.title(t("access.audit"))
                .line(t("access.audit.top.head", head.position(), head.hash()), "")
                .line(t("access.audit.top.filter", query.parts()), "")
                .header(
                        t("access.audit.number"),
                        t("access.audit.at"),
                        t("access.audit.who"),
                        t("access.role"),
                        t("access.audit.unit"),
                        t("access.audit.address"),
                        t("access.audit.action"),
                        t("access.audit.object"),
                        t("access.audit.result"),
                        t("access.audit.details"),
                        t("access.audit.written"));
    }

    private void writeLine(SheetWriter sheet, AuditLine line) {
        sheet.row(
                String.valueOf(line.id()),
                times.sayExactly(line.at()),
                line.who(),
                line.role().isEmpty() ? "" : AuditTable.role(line),
                unit(line.unitId()),
                AuditTable.address(line),
                AuditTable.action(line.action()),
                objects.say(line.object()),
                AuditTable.result(line.result().name()).word(),
                details.say(line),
                line.object());
    }

    /** Nobody's unit is 0: a command acts over all of them. */
    private String unit(@Nullable Integer id) {
        return id == null || id == 0 ? "" : territory.unitName(id);
    }
}
