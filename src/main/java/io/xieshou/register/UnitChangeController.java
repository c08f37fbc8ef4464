package io.xieshou.register;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.OrganisationRegister;
import io.xieshou.directory.Organisations;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The changes of a unit: each a form with its day and its reason. */
@Controller
@RequestMapping("/units/{code}")
@Allowed(Function.DIRECTORY_WRITE)
class UnitChangeController {

    private final Organisations organisations;
    private final OrganisationRegister register;
    private final UnitForms forms;
    private final PlaceForms placeForms;
    private final Deeds deeds;

    UnitChangeController(
            Organisations organisations,
            OrganisationRegister register,
            UnitForms forms,
            PlaceForms placeForms,
            Deeds deeds) {
        this.organisations = organisations;
        this.register = register;
        this.forms = forms;
        this.placeForms = placeForms;
        this.deeds = deeds;
    }

    @GetMapping("/revise")
    View revise(@PathVariable String code) {
        var unit = get(code);
        return Pages.show(forms.revise(unit, forms.asItIs(unit), Map.of()));
    }

    @PostMapping("/revise")
    View revise(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var unit = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "revise_unit",
                object(unit),
                typed,
                change -> register.revise(unit.id(), forms.entry(typed), change),
                UnitPages.url(unit),
                faults -> forms.revise(unit, typed, faults));
    }

    @GetMapping("/new")
    View add(@PathVariable String code) {
        return Pages.show(forms.add(get(code), forms.nothing(), Map.of()));
    }

    @PostMapping("/new")
    View add(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var parent = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "add_unit",
                "unit/" + typed.text("code"),
                typed,
                change -> register.add(
                        PlaceForms.chosen(OrganisationKind.class, typed, "kind"),
                        typed.text("code"),
                        forms.entryBelow(parent, typed),
                        placeForms.pick(typed, "place"),
                        change),
                UnitPages.url(parent),
                faults -> forms.add(parent, typed, faults));
    }

    @GetMapping("/end")
    View end(@PathVariable String code) {
        return Pages.show(forms.end(get(code), forms.nothing(), Map.of()));
    }

    @PostMapping("/end")
    View end(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var unit = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "end_unit",
                object(unit),
                typed,
                change -> register.end(unit.id(), forms.pick(typed, "successor"), change),
                UnitPages.url(unit),
                faults -> forms.end(unit, typed, faults));
    }

    @GetMapping("/aliases/new")
    View addAlias(@PathVariable String code) {
        return Pages.show(forms.alias(get(code), forms.nothing(), Map.of()));
    }

    @PostMapping("/aliases/new")
    View addAlias(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var unit = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "add_alias",
                object(unit),
                typed,
                change -> register.addAlias(unit.id(), typed.text("alias"), change),
                UnitPages.url(unit),
                faults -> forms.alias(unit, typed, faults));
    }

    @GetMapping("/aliases/end")
    View endAlias(@PathVariable String code, @RequestParam String alias) {
        return Pages.show(forms.endAlias(get(code), forms.nothing().with("alias", alias), Map.of()));
    }

    @PostMapping("/aliases/end")
    View endAlias(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var unit = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "end_alias",
                object(unit),
                typed,
                change -> register.endAlias(unit.id(), typed.text("alias"), change),
                UnitPages.url(unit),
                faults -> forms.endAlias(unit, typed, faults));
    }

    private Organisation get(String code) {
        return UnitController.get(organisations, code);
    }

    private static String object(Organisation unit) {
        return "unit/" + unit.code();
    }
}
