package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Places to look at: the tree, what was searched for, one of them. */
@Controller
@Allowed(Function.DIRECTORY_READ)
class PlaceController {

    private final Places places;
    private final PlacePages pages;

    PlaceController(Places places, PlacePages pages) {
        this.places = places;
        this.pages = pages;
    }

    @GetMapping("/places")
    View list(@RequestParam(defaultValue = "") String q) {
        return Pages.show(pages.list(q));
    }

    @GetMapping("/places/{code}")
    View show(Actor actor, @PathVariable String code) {
        return Pages.show(pages.record(actor, get(places, code)));
    }

    static Place get(Places places, String code) {
        return places.findByCode(code).orElseThrow(() -> new NotFound(t("register.places.absent", code)));
    }
}
