package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.form.Form;
import io.xieshou.form.FormFiles;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Forms;
import io.xieshou.form.SheetDocument;
import io.xieshou.page.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forms filled for a filer and a period: rows by columns, what each cell rests on, and the checks that do not hold. */
@RestController
@Allowed(Function.FORM_READ)
class FormController {

    private final Forms forms;
    private final FormSheets sheets;
    private final FormFiles files;
    private final Asked asked;

    FormController(Forms forms, FormSheets sheets, FormFiles files, Asked asked) {
        this.forms = forms;
        this.sheets = sheets;
        this.files = files;
        this.asked = asked;
    }

    @GetMapping("/api/v1/forms")
    Map<String, Object> list() {
        return Map.of(
                "forms",
                forms.list(asked.today()).stream().map(FormController::brief).toList());
    }

    @GetMapping("/api/v1/forms/{code}")
    @Nullable
    SheetDocument show(
            Actor actor,
            @PathVariable String code,
            @RequestParam String period,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(defaultValue = "") String accept,
            HttpServletResponse response)
            throws IOException {
        var filer = asked.unit(actor, parameters.get("filer")).code();
        var sheet = sheets.find(actor, code, filer, asked.period(period))
                .orElseThrow(() -> new NotFound(t("api.form", code, filer, period)));
        var format = Format.of(parameters, accept);
        if (format == Format.JSON) {
            return SheetDocument.of(sheet);
        }
        var file = FormFiles.Format.valueOf(format.name());
        var bytes = new ByteArrayOutputStream();
        files.write(actor, sheet, file, bytes);
        response.setContentType(file.download().mediaType());
        bytes.writeTo(response.getOutputStream());
        return null;
    }

    private static Map<String, Object> brief(Form form) {
        var brief = new LinkedHashMap<String, Object>();
        brief.put("code", form.code());
        brief.put("label", LedgerDocuments.label(form.label()));
        brief.put("period", form.period().name().toLowerCase(Locale.ROOT));
        brief.put("source", form.source());
        brief.put("href", "/api/v1/forms/" + form.code());
        return brief;
    }
}
