package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.form.FormFiles;
import io.xieshou.form.PrintedForm;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A sheet on paper and as a file. */
@Controller
@RequestMapping("/forms/{form}/{filer}/{period}")
class SheetFileController {

    private final SheetDesk desk;
    private final FormFiles files;

    SheetFileController(SheetDesk desk, FormFiles files) {
        this.desk = desk;
        this.files = files;
    }

    @GetMapping("/print")
    @Allowed(Function.FORM_READ)
    View print(Actor actor, @PathVariable String form, @PathVariable String filer, @PathVariable String period) {
        var sheet = desk.get(actor, form, filer, period);
        return Pages.show(
                new PrintPage(PrintedForm.of(sheet), SheetAddress.of(sheet).page(), CellPages.trail(sheet)));
    }

    @GetMapping("/file.{ending}")
    @Allowed(Function.EXPORT)
    void file(
            Actor actor,
            @PathVariable String form,
            @PathVariable String filer,
            @PathVariable String period,
            @PathVariable String ending,
            HttpServletResponse response)
            throws IOException {
        var format = FormFiles.Format.of(ending).orElseThrow(() -> new NotFound(t("form.file.unknown", ending)));
        var sheet = desk.get(actor, form, filer, period);
        var bytes = new ByteArrayOutputStream();
        files.write(actor, sheet, format, bytes);
        bytes.writeTo(format.download().begin(response, FormFiles.name(sheet)));
    }
}
