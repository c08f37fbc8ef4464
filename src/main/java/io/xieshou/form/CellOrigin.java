package io.xieshou.form;

import static io.xieshou.page.Words.t;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Where the figure of a cell comes from, in a sentence for people. */
public final class CellOrigin {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private CellOrigin() {}

    /** 由 3 条记录自动汇总; who typed it when and why; what is awaited. */
    public static String of(FormRow row, Cell cell) {
        if (cell instanceof Cell.Manual manual) {
            var said = manual.statement();
            return t("form.source.manual", said.person(), moment(said.at()), said.reason());
        }
        if (cell instanceof Cell.Nil nil) {
            return t(
                    "form.source.nil",
                    nil.statement().person(),
                    moment(nil.statement().at()));
        }
        if (cell instanceof Cell.Awaiting && row.backing() instanceof Backing.Awaiting awaiting) {
            return t("form.source.awaiting", awaiting.ledger().text());
        }
        if (cell instanceof Cell.Combined combined) {
            return t("form.source.combined", combined.entries(), combined.manual());
        }
        if (cell instanceof Cell.Words words) {
            return words(words);
        }
        if (cell instanceof Cell.Closed) {
            return t("form.source.closed");
        }
        if (cell instanceof Cell.Given) {
            return t("form.source.given");
        }
        if (cell instanceof Cell.Reckoned) {
            return t("form.source.reckoned");
        }
        return cell.isMissing() ? t("form.source.blank") : t("form.source.computed", cell.entries());
    }

    private static String words(Cell.Words words) {
        var by = words.statement();
        if (by != null) {
            return t("form.source.remark", by.person(), moment(by.at()));
        }
        return words.isUnsaid() ? t("form.source.noWords") : t("form.source.words");
    }

    /** Day and time in Beijing. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
