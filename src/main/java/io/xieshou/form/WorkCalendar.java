package io.xieshou.form;

import io.xieshou.measure.WorkingDays;

/** The working days as announced; years not announced yet have weekends only. */
final class WorkCalendar {

    static final WorkingDays DAYS = WorkingDays.builtIn();

    private WorkCalendar() {}
}
