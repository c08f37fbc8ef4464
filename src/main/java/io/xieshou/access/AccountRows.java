package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.lists.ListSheet;
import io.xieshou.page.Picked;
import io.xieshou.page.Words;
import io.xieshou.workbook.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the rows of a table of accounts, and collects all that is wrong with them. Several rows of one name ask for several posts. */
@Component
class AccountRows {

    private final Accounts accounts;
    private final Posts posts;
    private final PostRules rules;
    private final Territory territory;
    private final Clock clock;

    AccountRows(Accounts accounts, Posts posts, PostRules rules, Territory territory, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.rules = rules;
        this.territory = territory;
        this.clock = clock;
    }

    List<AccountRow> read(ListSheet<AccountColumn> sheet) {
        var names = new HashMap<String, String>();
        return sheet.rows().stream().map(row -> read(sheet, row, names)).toList();
    }

    private AccountRow read(ListSheet<AccountColumn> sheet, Row row, Map<String, String> displayNames) {
        var problems = new ArrayList<String>();
        var name = sheet.text(row, AccountColumn.NAME).toLowerCase(Locale.ROOT);
        var displayName = sheet.text(row, AccountColumn.DISPLAY_NAME);
        checkName(sheet, row, name, displayName, problems);
        var earlier = displayNames.putIfAbsent(name, displayName);
        if (earlier != null && !earlier.equals(displayName)) {
            problems.add(sheet.at(row, AccountColumn.DISPLAY_NAME, t("access.import.other_name", name, earlier)));
        }
        var post = sheet.text(row, AccountColumn.ROLE).isEmpty() ? null : post(sheet, row, problems);
        if (post != null) {
            checkPost(sheet, row, name, post, problems);
        }
        return new AccountRow(row.number(), name, displayName, post, words(post), problems);
    }

    private void checkName(
            ListSheet<AccountColumn> sheet, Row row, String name, String displayName, List<String> problems) {
        Accounts.problem(name, displayName)
                .ifPresent(refused -> problems.add(sheet.at(
                        row,
                        displayName.isBlank() ? AccountColumn.DISPLAY_NAME : AccountColumn.NAME,
                        t(refused.key(), refused.values()))));
        accounts.find(name)
                .filter(account -> !account.displayName().equals(displayName))
                .ifPresent(account -> problems.add(
                        sheet.at(row, AccountColumn.NAME, t("access.import.taken", name, account.displayName()))));
    }

    /** Null, with a problem for each part that is missing or means nothing. */
    private @Nullable NewPost post(ListSheet<AccountColumn> sheet, Row row, List<String> problems) {
        var role = part(sheet, row, AccountColumn.ROLE, problems, AccountRows::role);
        var unit = part(sheet, row, AccountColumn.UNIT, problems, text -> territory
                .resolveUnit(typed(text))
                .id());
        var place = sheet.text(row, AccountColumn.PLACE).isEmpty()
                ? Optional.<Integer>empty()
                : part(sheet, row, AccountColumn.PLACE, problems, text -> territory
                        .resolvePlace(typed(text))
                        .id());
        var from = sheet.text(row, AccountColumn.FROM).isEmpty()
                ? Optional.of(LocalDate.now(clock))
                : part(sheet, row, AccountColumn.FROM, problems, AccountRows::date);
        var until = sheet.text(row, AccountColumn.UNTIL).isEmpty()
                ? Optional.<LocalDate>empty()
                : part(sheet, row, AccountColumn.UNTIL, problems, AccountRows::date);
        if (!problems.isEmpty()) {
            return null;
        }
        try {
            return new NewPost(
                    role.orElseThrow(), unit.orElseThrow(), place.orElse(null), from.orElseThrow(), until.orElse(null));
        } catch (Refused refused) {
            problems.add(sheet.at(row, AccountColumn.UNTIL, t(refused.key(), refused.values())));
            return null;
        }
    }

    private static <T> Optional<T> part(
            ListSheet<AccountColumn> sheet,
            Row row,
            AccountColumn column,
            List<String> problems,
            Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(sheet.text(row, column)));
        } catch (Refused refused) {
            problems.add(sheet.at(row, column, t(refused.key(), refused.values())));
            return Optional.empty();
        }
    }

    private void checkPost(ListSheet<AccountColumn> sheet, Row row, String name, NewPost post, List<String> problems) {
        try {
            var held =
                    accounts.find(name).map(account -> posts.list(account.id())).orElse(List.of());
            rules.check(post, held);
        } catch (Refused refused) {
            problems.add(sheet.at(row, AccountColumn.ROLE, t(refused.key(), refused.values())));
        }
    }

    private static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(Role::isAssignable)
                .filter(role -> text.equalsIgnoreCase(role.name()) || isWord(role, text))
                .findFirst()
                .orElseThrow(() -> new Refused("access.import.role", text));
    }

    private static boolean isWord(Role role, String text) {
        var key = "access.role." + role.name().toLowerCase(Locale.ROOT);
        return text.equals(Words.in(Locale.SIMPLIFIED_CHINESE, key))
                || text.equalsIgnoreCase(Words.in(Locale.ENGLISH, key));
    }

    private static Picked typed(String text) {
        if (text.isEmpty()) {
            throw new Refused("access.post.unit.missing");
        }
        return new Picked(text, Optional.empty());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-').replace('.', '-'));
        } catch (DateTimeParseException e) {
            throw new Refused("access.post.date", text);
        }
    }

    private String words(@Nullable NewPost post) {
        if (post == null) {
            return "";
        }
        var words = territory.unitName(post.unitId()) + " · " + PostWords.role(post.role());
        return post.placeId() == null ? words : words + " → " + territory.placeName(post.placeId());
    }
}
