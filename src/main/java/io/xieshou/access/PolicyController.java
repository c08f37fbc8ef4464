package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The security administrator sets what holds for every account. */
@Controller
@Allowed(Function.POLICY_ADMIN)
class PolicyController {

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    @GetMapping(PolicyPage.URL)
    View show() {
        return Pages.show(page(PolicyForm.typed(policies.current())));
    }

    @PostMapping(PolicyPage.URL)
    View change(Actor actor, @RequestParam Map<String, String> typed) {
        var policy = PolicyForm.read(typed);
        if (policy.isEmpty()) {
            return Pages.show(page(typed), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        policies.change(actor, policy.get());
        return Pages.redirect(PolicyPage.URL).saying(Message.done(t("access.policy.changed")));
    }

    private static PolicyPage page(Map<String, String> typed) {
        var fields = PolicyForm.fields(typed);
        return new PolicyPage(fields, Fault.of(fields, List.of()));
    }
}
