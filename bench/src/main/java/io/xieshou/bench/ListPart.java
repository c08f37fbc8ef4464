package io.xieshou.bench;

import java.util.regex.Pattern;

/** The list of a ledger and its entry form, as a visitor gets them. */
final class ListPart {

    private static final String LIST = "/ledgers/visit";
    private static final double TARGET = 200;
    private static final Pattern NEXT = Pattern.compile("href=\"(" + LIST + "\\?[^\"]*after=[^\"]+)\"");

    private final Stage stage;
    private final String size;

    ListPart(Stage stage, long entries) {
        this.stage = stage;
        this.size = ", " + Scale.power(entries) + " entries";
    }

    void run() throws Exception {
        time("List, first page", LIST);
        time("List, filtered by kind and recipient county", LIST + "?kind=symposium&area=" + Visitor.encode("武川县"));
        time("List, filtered by unit and days", LIST + "?unit=mentougou&from=2020-03-01&to=2020-03-31");
        time("List, sorted by a field", LIST + "?sort=delegation");
        time("List, searched by two characters", LIST + "?q=" + Visitor.encode("就业"));
        time("List, searched by what few have", LIST + "?q=" + Visitor.encode("新增"));
        time("List, a deep page by key", deep());
        time("Entry form, empty", LIST + "/new");
        var id = stage.database().number("select max(id) from ledger_visit");
        time("Entry form, filled", LIST + "/" + id + "/edit");
        time("Record page", LIST + "/" + id);
    }

    private void time(String what, String path) throws Exception {
        stage.add(Line.within(what + size, Timing.median(() -> stage.visitor().see(path)), TARGET));
    }

    /** As the link to the next page names it, somewhere in the middle. */
    private String deep() throws Exception {
        var middle = stage.database()
                .list(
                        row -> row.getString(1),
                        "select business_date || '~' || id from ledger_visit where id > (select (min(id) + max(id)) /"
                                + " 2 from ledger_visit) and business_date = '2019-06-06' limit 1")
                .get(0);
        var next = NEXT.matcher(stage.visitor().see(LIST).text());
        if (!next.find()) {
            throw new IllegalStateException("The list has no next page.");
        }
        return next.group(1).replaceAll("after=.*", "after=" + Visitor.encode(middle));
    }
}
