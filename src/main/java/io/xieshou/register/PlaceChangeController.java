package io.xieshou.register;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Place;
import io.xieshou.directory.PlaceKind;
import io.xieshou.directory.PlaceLevel;
import io.xieshou.directory.PlaceRegister;
import io.xieshou.directory.Places;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The changes of a place: each a form with its day and its reason. */
@Controller
@RequestMapping("/places/{code}")
@Allowed(Function.DIRECTORY_WRITE)
class PlaceChangeController {

    private final Places places;
    private final PlaceRegister register;
    private final PlaceForms forms;
    private final Deeds deeds;

    PlaceChangeController(Places places, PlaceRegister register, PlaceForms forms, Deeds deeds) {
        this.places = places;
        this.register = register;
        this.forms = forms;
        this.deeds = deeds;
    }

    @GetMapping("/revise")
    View revise(@PathVariable String code) {
        var place = get(code);
        return Pages.show(forms.revise(place, forms.asItIs(place), Map.of()));
    }

    @PostMapping("/revise")
    View revise(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var place = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "revise_place",
                object(place),
                typed,
                change -> register.revise(place.id(), forms.entry(typed), change),
                PlacePages.url(place),
                faults -> forms.revise(place, typed, faults));
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
                "add_place",
                "place/" + typed.text("code"),
                typed,
                change -> register.add(
                        PlaceForms.chosen(PlaceLevel.class, typed, "level"),
                        PlaceForms.chosen(PlaceKind.class, typed, "kind"),
                        forms.entryBelow(parent, typed),
                        change),
                PlacePages.url(parent),
                faults -> forms.add(parent, typed, faults));
    }

    @GetMapping("/end")
    View end(@PathVariable String code) {
        return Pages.show(forms.end(get(code), forms.nothing(), Map.of()));
    }

    @PostMapping("/end")
    View end(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var place = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "end_place",
                object(place),
                typed,
                change -> register.end(place.id(), forms.pick(typed, "successor"), change),
                PlacePages.url(place),
                faults -> forms.end(place, typed, faults));
    }

    private Place get(String code) {
        return PlaceController.get(places, code);
    }

    private static String object(Place place) {
        return "place/" + place.code();
    }
}
