package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.database.Pinyin;
import io.xieshou.workbook.Cell;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of places and units that sound alike and are written differently within one file, also in the middle of a sentence: 白音他拉苏木 and 白音塔拉苏木. Whether
 * they are one place in two spellings or two places, only people know.
 *
 * <p>Looks at so many texts and names at most that a long table costs no more than a short one.
 */
final class Spellings {

    /** How names end. What stands between two endings, or before the first, is a name, perhaps with words before it. */
    private static final Pattern NAME = Pattern.compile(
            "(?<stem>\\p{IsHan}{2,12}?)(?<ending>苏木|街道|嘎查|社区|农场|牧场|林场|合作社|公司|学校|中学|小学|医院|管委会|村|乡|镇|旗|县|区|市|州|盟|局)");

    private static final int MOST_TEXTS = 5_000;
    private static final int MOST_NAMES = 2_000;
    private static final int MOST_FINDINGS = 20;

    /** Where each name stands first. */
    private final Map<String, Map<Name, String>> byEnding = new LinkedHashMap<>();

    private final Set<String> findings = new LinkedHashSet<>();
    private int texts;
    private int names;

    /** A name without its ending. */
    private record Name(String stem, String ending) {

        /** Over the characters both have, counted from the end, exactly one differs, and that one sounds alike. */
        boolean soundsAs(Name other) {
            int common = Math.min(stem.length(), other.stem.length());
            int different = 0;
            for (int back = 1; back <= common; back++) {
                char one = stem.charAt(stem.length() - back);
                char two = other.stem.charAt(other.stem.length() - back);
                if (one != two) {
                    different++;
                    if (different > 1 || !Pinyin.soundAlike(one, two)) {
                        return false;
                    }
                }
            }
            return different == 1;
        }

        /** As far as the other name goes. */
        String whole(Name other) {
            return stem.substring(Math.max(0, stem.length() - other.stem.length())) + ending;
        }
    }

    /** Looks at the text of a cell. */
    void see(Cell cell, String sheet) {
        var text = cell.text();
        if (text.length() < 3 || texts >= MOST_TEXTS || names >= MOST_NAMES) {
            return;
        }
        texts++;
        var matcher = NAME.matcher(text);
        while (matcher.find()) {
            see(new Name(matcher.group("stem"), matcher.group("ending")), CellReader.place(cell, sheet));
        }
    }

    private void see(Name name, String place) {
        var others = byEnding.computeIfAbsent(name.ending, ending -> new LinkedHashMap<>());
        if (!others.containsKey(name)) {
            others.forEach((other, elsewhere) -> {
                if (name.soundsAs(other)) {
                    tell(name, place, other, elsewhere);
                }
            });
            others.put(name, place);
            names++;
        }
    }

    private void tell(Name name, String place, Name other, String elsewhere) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(t("ledger.import.spelling", place, name.whole(other), elsewhere, other.whole(name)));
        }
    }

    Set<String> findings() {
        return findings;
    }
}
