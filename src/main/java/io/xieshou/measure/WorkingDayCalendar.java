package io.xieshou.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the calendar format of {@link WorkingDays#parse}. */
final class WorkingDayCalendar {

    private static final Pattern LINE = Pattern.compile(
            "(?<kind>on|off)\\s+(?<from>\\d{4}-\\d\\d-\\d\\d)(\\.\\.(?<to>\\d{4}-\\d\\d-\\d\\d))?(\\s.*)?");
    private static final int LONGEST_SPAN = 31;

    private final List<String> lines;
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> on = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    WorkingDayCalendar(List<String> lines) {
        this.lines = lines;
    }

    static WorkingDays builtIn() {
        try (var file = WorkingDayCalendar.class.getResourceAsStream("/measure/working-days.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return WorkingDays.parse(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkingDays read() {
        for (int number = 1; number <= lines.size(); number++) {
            read(number, lines.get(number - 1).replaceFirst("#.*", "").strip());
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return WorkingDays.of(off, on);
    }

    private void read(int number, String line) {
        var matcher = LINE.matcher(line);
        if (line.isEmpty()) {
            return;
        }
        if (!matcher.matches()) {
            problems.add("Line %d: '%s' is not a calendar line; write off 2021-02-11..2021-02-17 or on 2021-02-07."
                    .formatted(number, line));
            return;
        }
        try {
            mark(matcher);
        } catch (DateTimeException e) {
            problems.add("Line %d: '%s' names a day that does not exist, or a span that is not 1 to %d days long."
                    .formatted(number, line, LONGEST_SPAN));
        }
    }

    private void mark(Matcher matcher) {
        var from = LocalDate.parse(matcher.group("from"));
        var to = matcher.group("to") == null ? from : LocalDate.parse(matcher.group("to"));
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SPAN))) {
            throw new DateTimeException("span");
        }
        from.datesUntil(to.plusDays(1)).forEach((matcher.group("kind").equals("on") ? on : off)::add);
    }
}
