package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.Problem;
import io.xieshou.page.Crumb;
import io.xieshou.page.FieldView;
import io.xieshou.page.TableView;
import java.util.List;

/** Where a pack is uploaded, and why the last file could not be read. */
record UploadPage(List<Problem> problems) {

    String url() {
        return PackUrls.UPLOAD;
    }

    FieldView file() {
        return FieldView.of(FieldView.Kind.FILE, "file", t("definition.upload.file"))
                .help(t("definition.upload.help"))
                .accept(".zip")
                .required()
                .build();
    }

    TableView table() {
        return DraftPage.problems(problems);
    }

    List<Crumb> crumbs() {
        return List.of(new Crumb(t("definition.packs"), PackUrls.LIST));
    }
}
