package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Units and groups to look at. */
@Controller
@Allowed(Function.DIRECTORY_READ)
class UnitController {

    private final Organisations organisations;
    private final UnitPages pages;
    private final GroupPages groups;

    UnitController(Organisations organisations, UnitPages pages, GroupPages groups) {
        this.organisations = organisations;
        this.pages = pages;
        this.groups = groups;
    }

    @GetMapping("/units")
    View list(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Pages.show(pages.list(actor, q));
    }

    @GetMapping("/units/{code}")
    View show(Actor actor, @PathVariable String code) {
        return Pages.show(pages.record(actor, get(organisations, code)));
    }

    /** Groups as the district of the person's own unit means them, or another one asked for. */
    @GetMapping("/groups")
    View groups(Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String unit) {
        return Pages.show(groups.list(actor, q, unit));
    }

    @GetMapping("/groups/{code}")
    View group(Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String unit) {
        return Pages.show(groups.members(actor, code, unit));
    }

    static Organisation get(Organisations organisations, String code) {
        return organisations.findByCode(code).orElseThrow(() -> new NotFound(t("register.units.absent", code)));
    }
}
