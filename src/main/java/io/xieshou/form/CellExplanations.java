package io.xieshou.form;

import io.xieshou.indicator.Explanation;
import io.xieshou.indicator.Indicators;
import io.xieshou.indicator.Rate;
import io.xieshou.indicator.Slot;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Why cells say what they say. */
@Service
public class CellExplanations {

    private final Forms forms;
    private final Indicators indicators;

    CellExplanations(Forms forms, Indicators indicators) {
        this.forms = forms;
        this.indicators = indicators;
    }

    /** What the entries in the filer's scope give for a cell, and which they are; empty where no indicator stands behind the line. */
    public Optional<Explanation> explain(Sheet sheet, CellKey cell) {
        return sheet.findLine(cell.row())
                .map(line -> line.row().indicator())
                .map(code ->
                        indicators.explain(code, sheet.period(), sheet.filer().scope(), slot(sheet, cell.column())));
    }

    /** What the line divides by what; empty for a line that is no rate, or whose definition nobody wrote. */
    public Optional<Rate> rate(Sheet sheet, FormRow row) {
        return Optional.ofNullable(row.indicator())
                .flatMap(code -> indicators.rate(code, sheet.period().last()));
    }

    private Slot slot(Sheet sheet, String column) {
        return column.equals(Form.TOTAL)
                ? Slot.WHOLE
                : new Slot(forms.axis(sheet.form(), sheet.period()).orElseThrow(), column);
    }
}
