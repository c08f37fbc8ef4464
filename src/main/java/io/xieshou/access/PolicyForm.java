package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The policy as fields, each with the bounds it must keep; they are those of the table's checks. */
enum PolicyForm {
    LOCK_FAILURES(3, 10, "times", AccessPolicy::lockFailures),
    LOCK_MINUTES(15, 1440, "minutes", AccessPolicy::lockMinutes),
    IDLE_MINUTES(5, 30, "minutes", AccessPolicy::idleMinutes),
    ADMINISTRATOR_IDLE_MINUTES(5, 15, "minutes", AccessPolicy::administratorIdleMinutes),
    SESSIONS(1, 10, "sessions", AccessPolicy::sessions),
    PASSWORD_DAYS(1, 365, "days", AccessPolicy::passwordDays),
    TOKEN_DAYS(1, 366, "days", AccessPolicy::tokenDays);

    private final int least;
    private final int most;
    private final String unit;
    private final ToIntFunction<AccessPolicy> value;

    PolicyForm(int least, int most, String unit, ToIntFunction<AccessPolicy> value) {
        this.least = least;
        this.most = most;
        this.unit = unit;
        this.value = value;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The policy as it would be typed. */
    static Map<String, String> typed(AccessPolicy policy) {
        return Arrays.stream(values())
                .collect(Collectors.toMap(PolicyForm::code, each -> String.valueOf(each.value.applyAsInt(policy))));
    }

    /** A value with its unit, 30 分钟, where a field of the policy has this code; else as it is. */
    static String say(String code, String value) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .map(each -> value + " " + t("access." + each.unit))
                .findFirst()
                .orElse(value);
    }

    /** What was typed, with the fault of each field that is out of bounds. */
    static List<FieldGroup> fields(Map<String, String> typed) {
        return List.of(new FieldGroup(
                "",
                Arrays.stream(values())
                        .map(each -> each.field(typed.getOrDefault(each.code(), "")))
                        .toList()));
    }

    private FieldView field(String typed) {
        return FieldView.of(Kind.NUMBER, code(), t("access.policy." + code()))
                .help(t("access.policy.bounds", least, most))
                .unit(t("access." + unit))
                .value(typed)
                .error(read(typed).isPresent() ? null : t("access.policy.out_of_bounds", least, most))
                .required()
                .build();
    }

    private Optional<Integer> read(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    /** The policy typed; empty while a field is out of bounds. */
    static Optional<AccessPolicy> read(Map<String, String> typed) {
        var numbers = Arrays.stream(values())
                .map(each -> each.read(typed.getOrDefault(each.code(), "")))
                .toList();
        return numbers.stream().allMatch(Optional::isPresent)
                ? Optional.of(policy(numbers.stream().mapToInt(Optional::get).toArray()))
                : Optional.empty();
    }

    private static AccessPolicy policy(int[] numbers) {
        return new AccessPolicy(
                numbers[LOCK_FAILURES.ordinal()],
                numbers[LOCK_MINUTES.ordinal()],
                numbers[IDLE_MINUTES.ordinal()],
                numbers[ADMINISTRATOR_IDLE_MINUTES.ordinal()],
                numbers[SESSIONS.ordinal()],
                numbers[PASSWORD_DAYS.ordinal()],
                numbers[TOKEN_DAYS.ordinal()]);
    }
}
