package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fact;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The own account, and the post the person acts in. */
@Controller
@Allowed(Function.OWN_ACCOUNT)
class MeController {

    private final Posts posts;
    private final PostWords words;
    private final TimeWords times;
    private final Audit audit;

    MeController(Posts posts, PostWords words, TimeWords times, Audit audit) {
        this.posts = posts;
        this.words = words;
        this.times = times;
        this.audit = audit;
    }

    @GetMapping("/me")
    View show(Acting acting) {
        return Pages.show(new MePage(
                facts(acting.account()),
                acting.posts().stream().map(post -> ownPost(post, acting)).toList(),
                Actors.currentMay(Function.API_TOKEN)));
    }

    private List<Fact> facts(Account account) {
        return List.of(
                Fact.of(t("access.name"), account.name()),
                Fact.of(t("access.display_name"), account.displayName()),
                Fact.of(t("access.password.changed_at"), times.say(account.passwordChangedAt())));
    }

    private MePage.OwnPost ownPost(Post post, Acting acting) {
        var current = acting.findPost().filter(post::equals).isPresent();
        return new MePage.OwnPost(post.id(), words.title(post), words.scope(post), PostWords.validity(post), current);
    }

    /** Acts in another of the own posts from now on. */
    @PostMapping("/me/post")
    View act(Acting acting, Actor actor, @RequestParam long post, HttpServletRequest request) {
        var chosen = acting.posts().stream()
                .filter(own -> own.id() == post)
                .findFirst()
                .orElseThrow(
                        () -> new NotAllowed("Post %d is none of %s's posts today.".formatted(post, actor.name())));
        posts.use(chosen);
        ActorFilter.choose(request, chosen);
        audit.record(actor, "access.switch_post", "post/" + post, Map.of());
        return Pages.redirect("/").saying(Message.done(t("access.post.switched", words.title(chosen))));
    }
}
