package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actors;
import io.xieshou.access.Function;
import io.xieshou.page.NavigationEntry;
import org.springframework.stereotype.Component;

/** Definitions in the left column of those who keep them; others come by address. */
@Component
class DefinitionNavigation implements NavigationEntry {

    @Override
    public String key() {
        return "definition";
    }

    @Override
    public String label() {
        return t("definition.navigation");
    }

    @Override
    public String href() {
        return PackUrls.LIST;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public boolean visible() {
        return Actors.currentMay(Function.DEFINITION_WRITE);
    }
}
