package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actors;
import io.xieshou.access.Function;
import io.xieshou.page.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the forms: 报表. */
@Component
class FormNavigation implements NavigationEntry {

    @Override
    public String key() {
        return "form";
    }

    @Override
    public String label() {
        return t("form.navigation");
    }

    @Override
    public String href() {
        return "/forms";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visible() {
        return Actors.currentMay(Function.FORM_READ);
    }
}
