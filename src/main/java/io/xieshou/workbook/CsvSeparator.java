package io.xieshou.workbook;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Which character parts the fields: the one of comma, tab and semicolon that occurs equally often, outside quotes, in most of the first lines. */
final class CsvSeparator {

    private static final int LOOK = 16_384;
    private static final String CANDIDATES = ",\t;";

    private CsvSeparator() {}

    /** Looks ahead without consuming, except for a first line {@code sep=;}, which Excel does not show either. */
    static char detect(Reader reader) throws IOException {
        var beginning = peek(reader);
        if (beginning.matches("(?s)sep=.\\R.*")) {
            reader.skip(beginning.startsWith("\r\n", 5) ? 7 : 6);
            return beginning.charAt(4);
        }
        return best(beginning);
    }

    private static String peek(Reader reader) throws IOException {
        reader.mark(LOOK + 1);
        var chars = new char[LOOK];
        int count = 0;
        for (int read = reader.read(chars); read > 0; read = reader.read(chars, count, LOOK - count)) {
            count += read;
        }
        reader.reset();
        return new String(chars, 0, count);
    }

    private static char best(String beginning) {
        char best = CANDIDATES.charAt(0);
        long most = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            long score = score(lines(beginning, candidate));
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    /** Lines that agree with the first weigh most, then how many fields they have. */
    private static long score(List<Integer> counts) {
        int first = counts.isEmpty() ? 0 : counts.get(0);
        long agreeing = counts.stream().filter(count -> count == first).count();
        return first == 0 ? 0 : agreeing * 1_000 + first;
    }

    /** How often the candidate occurs outside quotes, for each line that is not blank. */
    private static List<Integer> lines(String beginning, char candidate) {
        var unquoted = beginning.replaceAll("\"[^\"]*\"", "");
        return unquoted.lines()
                .filter(line -> !line.isBlank())
                .map(line -> (int) line.chars().filter(c -> c == candidate).count())
                .toList();
    }
}
