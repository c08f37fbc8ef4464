package io.xieshou.page;

import gg.jte.Content;
import java.util.regex.Pattern;

/** Texts in which days, and moments of days, stay whole; a browser breaks 2020-12-27 after a hyphen. */
public final class Unbroken {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2}( \\d{2}:\\d{2}(:\\d{2})?)?)?");

    private Unbroken() {}

    /** The text, each day in it on one line. */
    public static Content days(String text) {
        return output -> {
            var day = DAY.matcher(text);
            int end = 0;
            for (; day.find(); end = day.end()) {
                output.writeUserContent(text.substring(end, day.start()));
                output.writeContent("<span class=\"unbroken\">");
                output.writeUserContent(day.group());
                output.writeContent("</span>");
            }
            output.writeUserContent(text.substring(end));
        };
    }
}
