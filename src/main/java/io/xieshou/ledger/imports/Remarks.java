package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.workbook.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is worth knowing about the cells and rows read and kept none from being taken. For one import. */
final class Remarks {

    private static final int MOST = 500;

    private final FieldValues values;
    private final LocalDate today;
    private final Set<String> sentences = new LinkedHashSet<>();
    private final Magnitudes magnitudes = new Magnitudes();
    private final Spellings spellings = new Spellings();

    Remarks(FieldValues values, LocalDate today) {
        this.values = values;
        this.today = today;
    }

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    /**
     * Looks at a cell that was read.
     *
     * @param value what it means; null where it says nothing
     * @param sheet the name of its sheet; empty in a file of one
     */
    void see(Field field, Cell cell, @Nullable Object value, String sheet) {
        if (value instanceof BigDecimal figure) {
            magnitudes.see(field, figure, cell, sheet);
        } else if (field.type() instanceof FieldType.Text) {
            spellings.see(cell, sheet);
        } else if (value instanceof Integer id && field.type() instanceof FieldType.InPlace) {
            renamed(id, cell, sheet);
        }
    }

    /** A name of another time is taken for the place it names; whoever reads the preview is told which. */
    private void renamed(int id, Cell cell, String sheet) {
        var written = cell.text().strip();
        values.findNewName(id, written, today)
                .ifPresent(name -> add(t("imports.renamed", CellReader.place(cell, sheet), written, name)));
    }

    /** @param usual values of a field in the ledger */
    Set<String> findings(Function<Field, List<BigDecimal>> usual) {
        var findings = new LinkedHashSet<>(sentences);
        findings.addAll(magnitudes.findings(usual));
        findings.addAll(spellings.findings());
        return findings;
    }
}
