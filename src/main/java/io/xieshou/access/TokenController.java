package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import io.xieshou.page.Message;
import io.xieshou.page.Pages;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A person makes and revokes tokens for the own programs. */
@Controller
@Allowed(Function.API_TOKEN)
class TokenController {

    private final Tokens tokens;
    private final TokenForm form;
    private final TimeWords times;
    private final Clock clock;

    TokenController(Tokens tokens, TokenForm form, TimeWords times, Clock clock) {
        this.tokens = tokens;
        this.form = form;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping(TokensPage.URL)
    View show(Actor actor) {
        return Pages.show(page(actor, TokenForm.Typed.NOTHING, List.of(), ""));
    }

    /** Answers with the page itself instead of leading there: the token's text must not wait in a session to be shown. */
    @PostMapping(TokensPage.URL)
    View make(
            Actor actor,
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Function> functions,
            @RequestParam String days) {
        var typed = new TokenForm.Typed(name, functions, days);
        try {
            var text = tokens.make(actor, name, functions, typed.daysAsNumber());
            return Pages.show(page(actor, TokenForm.Typed.NOTHING, List.of(), text));
        } catch (Refused refused) {
            var faults = List.of(new Fault("", t(refused.key(), refused.values())));
            return Pages.show(page(actor, typed, faults, ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping(TokensPage.URL + "/{id}/revoke")
    View revoke(Actor actor, @PathVariable long id) {
        tokens.revoke(actor, id);
        return Pages.redirect(TokensPage.URL).saying(Message.done(t("access.token.revoked")));
    }

    private TokensPage page(Actor actor, TokenForm.Typed typed, List<Fault> faults, String made) {
        var own = tokens.list(actor.accountId()).stream().map(this::ownToken).toList();
        return new TokensPage(own, form.fields(actor, typed), faults, made);
    }

    private TokensPage.OwnToken ownToken(Token token) {
        var live = token.isLive(OffsetDateTime.now(clock));
        var state = live
                ? t("access.token.until", times.say(token.expiresAt()))
                : t(token.revokedAt() == null ? "access.token.expired" : "access.token.is_revoked");
        var use = token.lastUsedAt() == null
                ? t("access.token.never_used")
                : t("access.token.last_used", times.say(token.lastUsedAt()));
        var functions = token.functions().stream()
                .sorted()
                .map(TokenForm::label)
                .collect(Collectors.joining(t("access.comma")));
        return new TokensPage.OwnToken(token.id(), token.name(), String.join(" · ", functions, state, use), live);
    }
}
