package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import io.xieshou.page.FieldBuilder;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.Picked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of an account's posts with the form for a new one, and what was typed into it. */
@Component
class PostForm {

    private final Posts posts;
    private final PostWords words;
    private final Territory territory;
    private final Clock clock;

    PostForm(Posts posts, PostWords words, Territory territory, Clock clock) {
        this.posts = posts;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    /** What was typed. */
    record Typed(String role, Picked unit, Picked place, String from, String until) {

        private static final Picked NONE = new Picked("", Optional.empty());
        static final Typed NOTHING = new Typed("", NONE, NONE, "", "");

        static Typed from(HttpServletRequest request) {
            return new Typed(
                    text(request, "role"),
                    Picked.from(request, "unit"),
                    Picked.from(request, "place"),
                    text(request, "from"),
                    text(request, "until"));
        }

        private static String text(HttpServletRequest request, String name) {
            var value = request.getParameter(name);
            return value == null ? "" : value.strip();
        }
    }

    AccountPostsPage page(Actor actor, Account account, Typed typed, List<Fault> faults) {
        return new AccountPostsPage(
                account.name(),
                account.displayName(),
                actor.accountId() == account.id(),
                posts.list(account.id()).stream().map(this::held).toList(),
                List.of(new FieldGroup("", fields(typed))),
                faults);
    }

    private AccountPostsPage.HeldPost held(Post post) {
        var over = post.endedAt() != null
                || (post.validUntil() != null && post.validUntil().isBefore(LocalDate.now(clock)));
        var state = over ? t("access.post.over") : t(post.isWaiting() ? "access.post.waits" : "access.post.holds");
        var detail = String.join(" · ", words.scope(post), PostWords.validity(post), state);
        return new AccountPostsPage.HeldPost(post.id(), words.title(post), detail, post.isWaiting(), over);
    }

    private List<FieldView> fields(Typed typed) {
        return List.of(
                FieldView.of(Kind.CHOICE, "role", t("access.role"))
                        .options(Arrays.stream(Role.values())
                                .filter(Role::isAssignable)
                                .map(role -> new FieldView.Option(role.name(), PostWords.role(role)))
                                .toList())
                        .value(typed.role())
                        .required()
                        .build(),
                pick("unit", typed.unit())
                        .help(t("access.post.unit.help"))
                        .required()
                        .build(),
                pick("place", typed.place()).help(t("access.post.place.help")).build(),
                FieldView.of(Kind.DATE, "from", t("access.post.from"))
                        .help(t("access.post.from.help"))
                        .value(typed.from())
                        .build(),
                FieldView.of(Kind.DATE, "until", t("access.post.until"))
                        .help(t("access.post.until.help"))
                        .value(typed.until())
                        .build());
    }

    private static FieldBuilder pick(String code, Picked picked) {
        var field = FieldView.of(Kind.PICK, code, t("access.post." + code)).suggestUrl("/suggest/" + code + "s");
        return picked.code()
                .map(chosen -> field.picked(chosen, picked.text()))
                .orElseGet(() -> field.typed(picked.text()));
    }

    /**
     * The post typed.
     *
     * @throws Refused when a field is missing or means nothing
     */
    NewPost read(Typed typed) {
        var role = Arrays.stream(Role.values())
                .filter(each -> each.isAssignable() && each.name().equals(typed.role()))
                .findFirst()
                .orElseThrow(() -> new Refused("access.post.role.missing"));
        var place = typed.place().text().isEmpty()
                ? null
                : territory.resolvePlace(typed.place()).id();
        return new NewPost(
                role,
                territory.resolveUnit(typed.unit()).id(),
                place,
                Optional.ofNullable(date(typed.from())).orElseGet(() -> LocalDate.now(clock)),
                date(typed.until()));
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refused("access.post.date", typed);
        }
    }
}
