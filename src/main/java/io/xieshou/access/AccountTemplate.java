package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The empty table of accounts to fill in, with the roles as a drop-down. */
@Component
class AccountTemplate {

    void writeTo(OutputStream out) {
        try (var workbook = WorkbookWriter.open(t("access.accounts"), Words.language())) {
            var roles = workbook.choices(Arrays.stream(Role.values())
                    .filter(Role::isAssignable)
                    .map(PostWords::role)
                    .toList());
            var columns = new ArrayList<Column>();
            var headings = new ArrayList<String>();
            for (var column : AccountSheet.Column.values()) {
                var plain = Column.text(24);
                columns.add(column == AccountSheet.Column.ROLE ? plain.choosing(roles) : plain);
                headings.add(column.heading());
            }
            workbook.sheet(t("access.accounts"), columns).header(headings.toArray(String[]::new));
            workbook.writeTo(out);
        }
    }
}
