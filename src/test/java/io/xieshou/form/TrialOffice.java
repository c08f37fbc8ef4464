package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.measure.Period;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city office at the forms of a trial pack: what tests of forms do again and again. {@code @Import} it with {@link TrialGrants}. */
@TestComponent
class TrialOffice {

    private final Packs packs;
    private final TrialGrants grants;
    private final FormSheets sheets;
    private final Filling filling;
    private final FormFiles files;
    private final JdbcClient jdbc;

    TrialOffice(Packs packs, TrialGrants grants, FormSheets sheets, Filling filling, FormFiles files, JdbcClient jdbc) {
        this.packs = packs;
        this.grants = grants;
        this.sheets = sheets;
        this.filling = filling;
        this.files = files;
        this.jdbc = jdbc;
    }

    Actor actor() {
        return TestActors.cityOffice(grants.unit("shi"));
    }

    /** A day on which nothing was typed and these definitions are in force. */
    Actor beginsWith(PackFiles pack) {
        packs.install(pack, "test");
        jdbc.sql("delete from form_statements").update();
        return actor();
    }

    /** What was recorded counts no more. */
    void ends() {
        grants.withdrawAll(actor());
    }

    Sheet sheet(String form, String filer, Period period) {
        return sheets.find(actor(), form, filer, period).orElseThrow();
    }

    /** Types a number, having seen the last word about the cell; the deed. */
    long type(Sheet sheet, String row, String column, String value, String reason) {
        return say(sheet, Saying.typed(new CellKey(row, column), Typed.of(new BigDecimal(value)), reason, 0));
    }

    /** Whoever speaks here has seen the last word; the deed. */
    long say(Sheet sheet, Saying saying) {
        var seen = filling.seen(sheet).getOrDefault(saying.cell(), 0L);
        return filling.say(
                actor(),
                sheet,
                List.of(new Saying(saying.cell(), saying.kind(), saying.typed(), saying.reason(), seen)));
    }

    byte[] written(Sheet sheet, FormFiles.Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(actor(), sheet, format, out);
        return out.toByteArray();
    }

    /** A number to ten places, without noughts at its end. */
    static String shown(Sheet sheet, String row, String column) {
        return Objects.requireNonNull(sheet.cell(new CellKey(row, column)).value())
                .setScale(10, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
