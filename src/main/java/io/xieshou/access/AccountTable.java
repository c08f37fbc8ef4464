package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.FilterBar;
import io.xieshou.page.Pager;
import io.xieshou.page.TableView;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows a list of accounts, to the system administrator and to the security administrator, each leading to their own page of an account. */
@Component
class AccountTable {

    private final AccountList accounts;
    private final Posts posts;
    private final PostWords words;
    private final TimeWords times;

    AccountTable(AccountList accounts, Posts posts, PostWords words, TimeWords times) {
        this.accounts = accounts;
        this.posts = posts;
        this.words = words;
        this.times = times;
    }

    /** What is asked for: {@code url} is the list's own address. */
    record Query(String url, String q, String after, boolean waitingOnly) {

        String after(String name) {
            return UriComponentsBuilder.fromPath(url)
                    .queryParam("q", q)
                    .queryParam("waiting", waitingOnly)
                    .queryParam("after", name)
                    .encode()
                    .build()
                    .toUriString();
        }
    }

    FilterBar filters(Query query) {
        return new FilterBar(query.url(), query.q(), t("access.accounts.search"), List.of(), List.of(), query.url());
    }

    List<AccountList.Item> items(Query query) {
        return accounts.list(query.q(), query.after(), query.waitingOnly());
    }

    TableView table(Query query, List<AccountList.Item> items) {
        return new TableView(
                t("access.accounts"),
                List.of(
                        TableView.Column.text(t("access.name")),
                        TableView.Column.text(t("access.display_name")),
                        TableView.Column.text(t("access.posts")),
                        TableView.Column.text(t("access.state")),
                        TableView.Column.text(t("access.last_sign_in"))),
                items.stream()
                        .limit(AccountList.PAGE)
                        .map(item -> row(query.url(), item))
                        .toList(),
                t(query.waitingOnly() && query.q().isEmpty() ? "access.posts.waiting.none" : "access.accounts.none"));
    }

    private TableView.Row row(String url, AccountList.Item item) {
        return new TableView.Row(
                item.name(),
                url + "/" + item.name(),
                List.of(
                        TableView.Cell.of(item.name()),
                        TableView.Cell.of(item.displayName()),
                        TableView.Cell.of(postsOf(item)),
                        TableView.Cell.of(item.state().badge()),
                        TableView.Cell.of(times.say(item.lastSignInAt()))));
    }

    private String postsOf(AccountList.Item item) {
        var held = posts.listValid(item.id()).stream().map(words::title).toList();
        var waiting =
                item.waitingPosts() == 0 ? List.<String>of() : List.of(t("access.post.waiting", item.waitingPosts()));
        return String.join(
                t("access.comma"),
                Stream.concat(held.stream(), waiting.stream()).toList());
    }

    Pager pager(Query query, List<AccountList.Item> items) {
        var goesOn = items.size() > AccountList.PAGE;
        return new Pager(
                query.after().isEmpty() ? "" : query.after(""),
                goesOn ? query.after(items.get(AccountList.PAGE - 1).name()) : "",
                items.isEmpty() ? "" : t("access.accounts.count", Math.min(items.size(), AccountList.PAGE)));
    }
}
