package io.xieshou.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The working days of a calendar: Monday to Friday, less the public holidays, with the weekend days worked in exchange (调休). Years for which no calendar
 * was given have weekends only; {@link #covers} tells.
 */
public final class WorkingDays {

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> madeUp;
    private final Set<Integer> years;

    private WorkingDays(Set<LocalDate> holidays, Set<LocalDate> madeUp) {
        this.holidays = Set.copyOf(holidays);
        this.madeUp = Set.copyOf(madeUp);
        this.years = new HashSet<>();
        holidays.forEach(day -> years.add(day.getYear()));
    }

    /** Monday to Friday, no holidays. */
    public static WorkingDays weekdays() {
        return new WorkingDays(Set.of(), Set.of());
    }

    /** The calendars delivered with the product, as announced by the State Council's general office. */
    public static WorkingDays builtIn() {
        return WorkingDayCalendar.builtIn();
    }

    /**
     * Reads a calendar: one line per day or span, {@code off 2021-02-11..2021-02-17 春节} or {@code on 2021-02-07}; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException naming every line that cannot be read
     */
    public static WorkingDays parse(List<String> lines) {
        return new WorkingDayCalendar(lines).read();
    }

    static WorkingDays of(Set<LocalDate> holidays, Set<LocalDate> madeUp) {
        return new WorkingDays(holidays, madeUp);
    }

    /** Whether the public holidays of the year are known. */
    public boolean covers(int year) {
        return years.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return madeUp.contains(day) || !holidays.contains(day) && !isWeekend(day);
    }

    /** The day itself if it is worked, else the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
    }

    /** The day itself if it is worked, else the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** The working day that many working days later; earlier for a negative number; the day itself for 0. */
    public LocalDate plus(LocalDate day, int workingDays) {
        var reached = day;
        for (int left = Math.abs(workingDays); left > 0; left--) {
            reached = workingDays > 0 ? onOrAfter(reached.plusDays(1)) : onOrBefore(reached.minusDays(1));
        }
        return reached;
    }

    /** The n-th working day on or after the first day given: {@code nth(1 October, 3)} is the third working day of October. */
    public LocalDate nth(LocalDate first, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("There is no working day number %d: count from 1.".formatted(n));
        }
        return plus(onOrAfter(first), n - 1);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
