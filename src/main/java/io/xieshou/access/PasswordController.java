package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Changes the own password. Also the only page for somebody who owes a new one. */
@Controller
@Allowed(Function.OWN_ACCOUNT)
class PasswordController {

    private final OwnPassword password;
    private final SessionRenewal sessions;

    PasswordController(OwnPassword password, SessionRenewal sessions) {
        this.password = password;
        this.sessions = sessions;
    }

    @GetMapping(NewPasswordFilter.PAGE)
    View show(Acting acting) {
        return Pages.show(PasswordPage.of(acting, List.of()));
    }

    @PostMapping(NewPasswordFilter.PAGE)
    View change(
            Acting acting,
            @RequestParam String current,
            @RequestParam String candidate,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        var broken = candidate.equals(repeated)
                ? password.change(acting.account(), request.getRemoteAddr(), current, candidate)
                : List.of("access.password.repeated");
        if (!broken.isEmpty()) {
            return Pages.show(PasswordPage.of(acting, faults(broken)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        sessions.renew(acting.account().id(), request, response);
        return Pages.redirect("/").saying(Message.done(t("access.password.changed")));
    }

    private static List<Fault> faults(List<String> broken) {
        return broken.stream()
                .map(key -> new Fault(key.equals("access.password.current") ? "#f-current" : "#f-candidate", t(key)))
                .toList();
    }
}
