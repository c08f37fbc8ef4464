package io.xieshou.home;

import io.xieshou.access.Actor;
import io.xieshou.access.Actors;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.page.FrameSearch;
import io.xieshou.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The search box of the top bar: its suggestions and its page. */
@Controller
@Allowed(Function.SEARCH)
class SearchController implements FrameSearch {

    private static final String URL = "/search";

    /** Longer than any name; what is typed beyond it cannot make a search dearer. */
    private static final int LONGEST = 60;

    private static final int SHOWN = 8;
    private static final int SUGGESTED = 3;
    private static final int MOST_SUGGESTIONS = 12;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @Override
    public String href() {
        return URL;
    }

    @Override
    public String suggestUrl() {
        return URL + "/suggestions";
    }

    @Override
    public boolean visible() {
        return Actors.currentMay(Function.SEARCH);
    }

    @GetMapping(URL)
    View page(Actor actor, @RequestParam(defaultValue = "") String q) {
        var typed = typed(q);
        return Pages.show(new SearchPage(typed, search.find(actor, typed, SHOWN)));
    }

    @GetMapping(URL + "/suggestions")
    View suggestions(Actor actor, @RequestParam(defaultValue = "") String q) {
        var typed = typed(q);
        var hits = search.find(actor, typed, SUGGESTED).stream()
                .flatMap(group -> group.hits().stream())
                .limit(MOST_SUGGESTIONS)
                .toList();
        return Pages.show(new SearchPartial(hits, URL + "?q=" + Search.encoded(typed)));
    }

    private static String typed(String q) {
        var text = q.strip();
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    }
}
