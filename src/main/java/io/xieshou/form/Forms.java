package io.xieshou.form;

import io.xieshou.measure.Period;
import io.xieshou.pack.Definition;
import io.xieshou.pack.Packs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The forms in force. Of several versions the one holds whose pack came into force last on or before the last day of the period. */
@Service
public class Forms {

    private final Packs packs;

    Forms(Packs packs) {
        this.packs = packs;
    }

    /** The form as it is owed for a period; empty where it is not, or is owed for periods of another length. */
    public Optional<Form> find(String code, Period period) {
        return packs.current()
                .find(Form.class, code, period.last())
                .map(Definition::body)
                .filter(form -> form.period() == period.kind());
    }

    /** The forms in force on a day, by code. */
    public List<Form> list(LocalDate on) {
        return packs.current().list(Form.class, on).stream()
                .map(Definition::body)
                .toList();
    }

    /** Codes of all forms, whatever the day. */
    public List<String> codes() {
        return packs.current().codes(Form.class);
    }

    /** The columns of the form in a period, by what is in force on its last day. */
    List<SheetColumn> columns(Form form, Period period) {
        return form.columns(period, packs.current());
    }
}
