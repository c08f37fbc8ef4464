package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.Problem;
import io.xieshou.page.Crumb;
import io.xieshou.page.TableView;
import java.util.List;

/** Where a pack is uploaded, and why the last file could not be read. */
record UploadPage(List<Problem> problems) {

    String url() {
        return PackUrls.UPLOAD;
    }

    TableView table() {
        return DraftPage.problems(problems);
    }

    List<Crumb> crumbs() {
        return List.of(new Crumb(t("definition.packs"), PackUrls.LIST));
    }
}
