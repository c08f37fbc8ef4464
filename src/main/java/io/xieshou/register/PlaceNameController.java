package io.xieshou.register;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Place;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What else is known of a place: other names, attributes of a year; each a form with its day and its reason. */
@Controller
@RequestMapping("/places/{code}")
@Allowed(Function.DIRECTORY_WRITE)
class PlaceNameController {

    private final Places places;
    private final PlaceRegister register;
    private final PlaceForms forms;
    private final Deeds deeds;

    PlaceNameController(Places places, PlaceRegister register, PlaceForms forms, Deeds deeds) {
        this.places = places;
        this.register = register;
        this.forms = forms;
        this.deeds = deeds;
    }

    @GetMapping("/aliases/new")
    View addAlias(@PathVariable String code) {
        return Pages.show(forms.alias(get(code), forms.nothing(), Map.of()));
    }

    @PostMapping("/aliases/new")
    View addAlias(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var place = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "add_alias",
                object(place),
                typed,
                change -> register.addAlias(place.id(), typed.text("alias"), change),
                PlacePages.url(place),
                faults -> forms.alias(place, typed, faults));
    }

    @GetMapping("/aliases/end")
    View endAlias(@PathVariable String code, @RequestParam String alias) {
        return Pages.show(forms.endAlias(get(code), forms.nothing().with("alias", alias), Map.of()));
    }

    @PostMapping("/aliases/end")
    View endAlias(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var place = get(code);
        var typed = Typed.from(request);
        return deeds.attempt(
                actor,
                "end_alias",
                object(place),
                typed,
                change -> register.endAlias(place.id(), typed.text("alias"), change),
                PlacePages.url(place),
                faults -> forms.endAlias(place, typed, faults));
    }

    @GetMapping("/attributes/new")
    View attribute(@PathVariable String code) {
        return Pages.show(forms.attribute(get(code), forms.nothing(), Map.of()));
    }

    @PostMapping("/attributes/new")
    View attribute(Actor actor, @PathVariable String code, HttpServletRequest request) {
        var place = get(code);
        var typed = Typed.from(request);
        var value = typed.text("value").isEmpty() ? null : typed.text("value");
        return deeds.attempt(
                actor,
                "set_attribute",
                object(place),
                typed,
                change -> register.setAttribute(place.id(), typed.text("attribute"), value, change),
                PlacePages.url(place),
                faults -> forms.attribute(place, typed, faults));
    }

    private Place get(String code) {
        return PlaceController.get(places, code);
    }

    private static String object(Place place) {
        return "place/" + place.code();
    }
}
