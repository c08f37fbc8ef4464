package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The page to sign in on. The post itself is answered by Spring Security with {@link AccountSignIn}. */
@Controller
class SignInController {

    private static final Set<String> NEWS = Set.of("out", "expired", "elsewhere");

    private final Policies policies;

    SignInController(Policies policies) {
        this.policies = policies;
    }

    /** Open, because nobody is signed in before it. */
    @Open
    @GetMapping(PeopleAnswers.SIGN_IN)
    View show(HttpServletRequest request) {
        if (Acting.of(request).isPresent()) {
            return Pages.redirect("/");
        }
        var policy = policies.current();
        return Pages.show(new SignInPage(message(request, policy), policy.lockFailures(), policy.lockMinutes()));
    }

    private static @Nullable Message message(HttpServletRequest request, AccessPolicy policy) {
        if (request.getParameter("failed") != null) {
            return Message.problem(t("access.sign_in.failed", policy.lockFailures(), policy.lockMinutes()));
        }
        return NEWS.stream()
                .filter(news -> request.getParameter(news) != null)
                .findFirst()
                .map(news -> Message.information(t("access.sign_in.news." + news)))
                .orElse(null);
    }
}
