package io.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes actors: of a signed-in account in one of its posts, and of command-line runs. */
@Component
public class Actors {

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Policies policies;
    private final Territory territory;
    private final Clock clock;

    Actors(JdbcClient jdbc, Posts posts, Policies policies, Territory territory, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.policies = policies;
        this.territory = territory;
        this.clock = clock;
    }

    /** Whether the person of the request being answered has the function; for what pages show or leave out, e.g. in the navigation. */
    public static boolean currentMay(Function function) {
        return Acting.current()
                .flatMap(Acting::findActor)
                .filter(actor -> actor.may(function))
                .isPresent();
    }

    /**
     * A run from the command line of the server, as {@code console:<os user>}, over every row. The account is made at the first run; nobody can sign in
     * with it.
     */
    @Transactional
    public Actor console(String osUser) {
        return console(osUser, 0, Scope.everything());
    }

    /** The same in the scope of {@code --unit}: that unit and the units below it. */
    @Transactional
    public Actor console(String osUser, int unitId) {
        return console(osUser, unitId, territory.scope(Reach.BELOW, unitId, null, today()));
    }

    /**
     * Who makes the first accounts and gives them their posts: the only hand that may do both, because there is nobody else yet. Nobody acts as it later.
     */
    @Transactional
    Actor installation() {
        var console = console("installation", 0, Scope.everything());
        var functions = new EnumMap<>(console.scopes());
        functions.put(Function.POLICY_ADMIN, Scope.nothing());
        return console.with(functions);
    }

    private Actor console(String osUser, int unitId, Scope below) {
        var name = "console:" + osUser;
        var functions = new EnumMap<Function, Scope>(Function.class);
        Grants.of(Role.CONSOLE)
                .forEach((function, reach) -> functions.put(
                        function,
                        switch (reach) {
                            case NOTHING -> Scope.nothing();
                            case ALL -> Scope.everything();
                            default -> below;
                        }));
        return new Actor(consoleAccount(name), null, Role.CONSOLE, name, name, unitId, null, "console", functions);
    }

    private long consoleAccount(String name) {
        jdbc.sql("insert into accounts (name, display_name, created_at) values (?, ?, ?) on conflict (name) do nothing")
                .params(name, name, now())
                .update();
        return jdbc.sql("select id from accounts where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /**
     * The person behind a session or token, as things stand now.
     *
     * @param postId the post chosen; when it is none of today's, the one used last
     * @return empty when the account is closed or its sessions were ended
     */
    Optional<Acting> find(SignedIn signedIn, @Nullable Long postId, String address) {
        return findAccount(signedIn.accountId())
                .filter(account -> !account.isDisabled() && account.epoch() == signedIn.epoch())
                .map(account -> act(account, postId, address));
    }

    /** The person behind a token: its post must be one of today's, and only the token's functions are left. */
    Optional<Acting> findForToken(Token token, String address) {
        return findAccount(token.accountId())
                .filter(account -> !account.isDisabled())
                .map(account -> act(account, token.postId(), address))
                .flatMap(acting -> narrowed(acting, token));
    }

    private static Optional<Acting> narrowed(Acting acting, Token token) {
        return acting.findActor()
                .filter(actor -> Objects.equals(actor.postId(), token.postId()))
                .map(actor -> actor.only(token.functions()))
                .map(actor -> new Acting(acting.account(), acting.posts(), actor, false, acting.idle()));
    }

    Optional<Account> findAccount(long id) {
        return jdbc.sql("select " + Account.COLUMNS + " from accounts where id = ?")
                .param(id)
                .query(Account.class)
                .optional();
    }

    private Acting act(Account account, @Nullable Long postId, String address) {
        var valid = posts.listValid(account.id());
        var actor =
                choose(valid, postId).map(post -> actor(account, post, address)).orElse(null);
        var policy = policies.current();
        var idle = policy.idle(actor != null && actor.role().isAdministrator());
        return new Acting(account, valid, actor, account.owesNewPassword(policy, now()), idle);
    }

    private static Optional<Post> choose(List<Post> valid, @Nullable Long postId) {
        return valid.stream()
                .filter(post -> postId != null && post.id() == postId)
                .findFirst()
                .or(() -> valid.stream().findFirst());
    }

    Actor actor(Account account, Post post, String address) {
        return new Actor(
                account.id(),
                post.id(),
                post.role(),
                account.name(),
                account.displayName(),
                post.unitId(),
                post.placeId(),
                address,
                scopes(post));
    }

    /** Several functions share a reach, so each reach is computed once. */
    private Map<Function, Scope> scopes(Post post) {
        var byReach = new EnumMap<Reach, Scope>(Reach.class);
        var scopes = new EnumMap<Function, Scope>(Function.class);
        Grants.of(post.role())
                .forEach((function, reach) -> scopes.put(
                        function,
                        byReach.computeIfAbsent(
                                reach, it -> territory.scope(it, post.unitId(), post.placeId(), today()))));
        return scopes;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
