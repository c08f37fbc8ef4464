package io.xieshou;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows of {@code docs/architecture.md}: a module uses those below it, never beside or above, and only their public faces. */
class ModulesTest {

    @Test
    void modulesUseOnlyThoseBelowThemAndOnlyTheirFaces() {
        ApplicationModules.of(Xieshou.class).verify();
    }
}
