package io.xieshou.access;

import io.xieshou.directory.Candidate;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.page.Pages;
import io.xieshou.page.SuggestionsPartial;
import io.xieshou.page.SuggestionsPartial.Suggestion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Answers pickers of units and places for every module: {@code suggestUrl("/suggest/units")}, {@code suggestUrl("/suggest/places")}. The directory itself
 * cannot, because it lies below the rights.
 */
@Controller
@Allowed(Function.DIRECTORY_READ)
class SuggestionController {

    private static final int MOST = 12;

    private final Organisations organisations;
    private final Places places;
    private final Clock clock;

    SuggestionController(Organisations organisations, Places places, Clock clock) {
        this.organisations = organisations;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/suggest/units")
    View units(@RequestParam(defaultValue = "") String q) {
        return show(organisations.search(q, null, LocalDate.now(clock), MOST));
    }

    @GetMapping("/suggest/places")
    View places(@RequestParam(defaultValue = "") String q) {
        return show(places.search(q, null, LocalDate.now(clock), MOST));
    }

    private static View show(List<? extends Candidate<?>> found) {
        return Pages.show(new SuggestionsPartial(found.stream()
                .map(each -> new Suggestion(each.code(), each.path(), each.code()))
                .toList()));
    }
}
