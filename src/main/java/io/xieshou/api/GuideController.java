package io.xieshou.api;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.page.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The API told to people, before they have a token: what it is, with examples of their own, and the document for programs. */
@Controller
@Allowed(Function.DEFINITION_READ)
class GuideController {

    private final Guide guide;
    private final OpenApi api;

    GuideController(Guide guide, OpenApi api) {
        this.guide = guide;
        this.api = api;
    }

    @GetMapping(GuidePage.URL)
    View show(Actor actor) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return Pages.show(guide.page(actor, here));
    }

    /** The same document as under {@code /api/v1}, for whoever is signed in and has no token. */
    @GetMapping(GuidePage.OPEN_API)
    @ResponseBody
    Map<String, Object> document() {
        return api.document();
    }
}
