package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actors;
import io.xieshou.access.Function;
import io.xieshou.page.NavigationEntry;
import org.springframework.stereotype.Component;

/** The directory in the left column: after the work, for those who look after names. */
@Component
class DirectoryEntry implements NavigationEntry {

    @Override
    public String key() {
        return "directory";
    }

    @Override
    public String label() {
        return t("register.directory");
    }

    @Override
    public String icon() {
        return "organisation";
    }

    @Override
    public String href() {
        return DirectoryTabs.UNITS.url;
    }

    @Override
    public int order() {
        return 90;
    }

    /** Everybody may look, but it stands in the column only of those who change it; others come by search and by links. */
    @Override
    public boolean visible() {
        return Actors.currentMay(Function.DIRECTORY_WRITE);
    }
}
