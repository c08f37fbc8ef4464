package io.xieshou.expression;

import java.util.Random;

/** Random well-typed expressions over the ledger of {@link Scope}, as an author might write them. */
final class Sources {

    private final Random random;

    Sources(Random random) {
        this.random = random;
    }

    /** A value of one entry, of any type. */
    String ofEntry(int depth) {
        return pick(number(depth), money(depth), condition(depth), date(depth), persons(depth));
    }

    /** A figure of a group. */
    String ofGroup(int depth) {
        return random.nextBoolean() ? figure(depth) : aggregate(depth);
    }

    /** A figure without unit. */
    private String figure(int depth) {
        if (depth <= 0) {
            return pick(
                    "count()",
                    "count(" + where(1) + ")",
                    "distinct(level" + where(1) + ")",
                    "sum(factor" + where(2) + ")");
        }
        return switch (random.nextInt(7)) {
            case 0 -> "round(" + figure(depth - 1) + " / " + figure(depth - 1) + ", " + random.nextInt(6) + ")";
            case 1 -> figure(depth - 1) + " / (" + figure(depth - 1) + ")";
            case 2 -> "(sum(" + money(2) + where(2) + ") / max(" + money(2) + "))";
            case 3 -> "if(count() > 2, 1 - " + figure(depth - 1) + ", " + figure(depth - 1) + " * 3)";
            case 4 -> "coalesce(latest(" + number(2) + where(2) + "), 0)";
            case 5 -> "days(min(started), max(finished" + where(depth) + "))";
            default -> "(" + figure(depth - 1) + ") * (" + figure(depth - 1) + ")";
        };
    }

    private String aggregate(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "count(" + where(depth) + ")";
            case 1 -> "sum(" + money(depth) + where(depth) + ")";
            case 2 -> "sum(" + number(depth) + where(depth) + ")";
            case 3 -> "distinct(" + pick("level", "place", "title", "project", number(1)) + where(depth) + ")";
            case 4 -> "distinct(level, " + pick("done", "title", "started", number(1)) + where(depth) + ")";
            case 5 -> "latest(" + number(depth) + where(depth) + ")";
            case 6 -> "min(" + number(depth) + where(depth) + ")";
            default -> "max(" + pick("amount", "factor") + where(depth) + ")";
        };
    }

    private String where(int depth) {
        return random.nextInt(3) == 0 ? "" : " where " + condition(depth);
    }

    String number(int depth) {
        if (depth <= 0) {
            return pick("factor", "rate", "2", "0", "0.5", "-3", "1.25", "80%", "100000000000000000001");
        }
        return switch (random.nextInt(14)) {
            case 0 -> number(depth - 1) + " + " + number(depth - 1);
            case 1 -> "(" + number(depth - 1) + ") - (" + number(depth - 1) + ")";
            case 2 -> "(" + number(depth - 1) + ") * (" + number(depth - 1) + ")";
            case 3, 4 -> "(" + number(depth - 1) + ") / (" + number(depth - 1) + ")";
            case 5 -> "(" + money(depth - 1) + ") / (" + money(depth - 1) + ")";
            case 6 -> persons(depth - 1) + " / " + "people";
            case 7 -> "round(" + number(depth - 1) + ", " + random.nextInt(11) + ")";
            case 8 -> pick("min", "max") + "(" + number(depth - 1) + ", " + number(depth - 1) + ", factor)";
            case 9 -> "coalesce(" + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 10 -> "if(" + condition(depth - 1) + ", " + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 11 -> "-(" + number(depth - 1) + ")";
            case 12 -> pick("year", "month", "quarter") + "(" + date(depth - 1) + ")";
            default ->
                pick(
                        "abs(" + number(depth - 1) + ")",
                        "days(" + date(depth - 1) + ", " + date(depth - 1) + ")",
                        "months(" + date(0) + ", " + date(0) + ")",
                        "land / floor");
        };
    }

    private String money(int depth) {
        if (depth <= 0) {
            return pick("amount", "budget", "12.5 万元", "3 yi_yuan", "-1元");
        }
        return switch (random.nextInt(6)) {
            case 0 -> money(depth - 1) + " + " + money(depth - 1);
            case 1 -> money(depth - 1) + " - (" + money(depth - 1) + ")";
            case 2 -> "(" + money(depth - 1) + ") * (" + number(depth - 1) + ")";
            case 3 -> "(" + money(depth - 1) + ") / (" + number(depth - 1) + ")";
            case 4 -> pick("min", "max", "coalesce") + "(" + money(depth - 1) + ", " + money(depth - 1) + ", 0)";
            default -> "if(" + condition(depth - 1) + ", " + money(depth - 1) + ", 5)";
        };
    }

    private String persons(int depth) {
        return depth <= 0
                ? pick("people", "12 人", "0.5 万人")
                : pick(
                        "(" + persons(depth - 1) + " + people)",
                        "(amount / people) * 1 人 / 1 元 * 1 人",
                        "round(" + persons(depth - 1) + ")");
    }

    private String date(int depth) {
        return depth <= 0
                ? pick("started", "finished", "2020-02-29", "d'2021-01-31'")
                : pick(
                        "coalesce(" + date(depth - 1) + ", " + date(depth - 1) + ")",
                        "max(" + date(depth - 1) + ", " + date(depth - 1) + ")",
                        "min(" + date(depth - 1) + ", started)",
                        "if(" + condition(depth - 1) + ", " + date(depth - 1) + ", finished)");
    }

    String condition(int depth) {
        if (depth <= 0) {
            return pick("done", "true", "false", "level = '区级'", "place <> '武川县'", "title is null");
        }
        var test = pick("=", "<>", "<", "<=", ">", ">=", "≠", "≤");
        return switch (random.nextInt(14)) {
            case 0, 1 -> number(depth - 1) + " " + test + " " + number(depth - 1);
            case 2 -> money(depth - 1) + " " + test + " " + money(depth - 1);
            case 3 -> date(depth - 1) + " " + test + " " + date(depth - 1);
            case 4 -> "(" + condition(depth - 1) + ") and (" + condition(depth - 1) + ")";
            case 5 -> "(" + condition(depth - 1) + ") or " + condition(depth - 1);
            case 6 -> "not " + condition(depth - 1);
            case 7 -> "level " + pick("in", "not in") + " ('区级', 'town')";
            case 8 -> number(depth - 1) + pick(" in", " not in") + " (1, -3, 0.50)";
            case 9 ->
                number(depth - 1) + pick(" between ", " not between ") + number(depth - 1) + " and "
                        + number(depth - 1);
            case 10 -> number(depth - 1) + pick(" is null", " is not null");
            case 11 ->
                pick("contains", "starts_with") + "(title, " + pick("'县'", "remark", "''", "'it''s'", "'%'", "'𠮷'")
                        + ")";
            case 12 -> "title " + pick("=", "<>") + pick(" remark", " 'ab'", " '?'");
            default -> "(" + condition(depth - 1) + ") = " + pick("done", "true");
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
