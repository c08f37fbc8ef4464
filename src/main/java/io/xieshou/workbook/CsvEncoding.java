package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * In which encoding a text file is written. A mark at its beginning decides; without one the whole file must be valid, first as UTF-8, then as GB18030
 * (what Chinese Excel writes as CSV).
 */
record CsvEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final List<CsvEncoding> UNMARKED =
            List.of(new CsvEncoding(StandardCharsets.UTF_8, 0), new CsvEncoding(GB18030, 0));

    static CsvEncoding detect(Path path, String file) throws IOException {
        var candidates = marked(path).map(List::of).orElse(UNMARKED);
        for (var candidate : candidates) {
            if (candidate.fits(path, file)) {
                return candidate;
            }
        }
        throw new UnreadableWorkbook(Sentence.of("workbook.encoding", file));
    }

    /** The file as characters, its mark left out. */
    InputStreamReader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, decoder);
    }

    private static Optional<CsvEncoding> marked(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var head = in.readNBytes(3);
            if (begins(head, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new CsvEncoding(StandardCharsets.UTF_8, 3));
            }
            if (begins(head, 0xFF, 0xFE)) {
                return Optional.of(new CsvEncoding(StandardCharsets.UTF_16LE, 2));
            }
            if (begins(head, 0xFE, 0xFF)) {
                return Optional.of(new CsvEncoding(StandardCharsets.UTF_16BE, 2));
            }
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Path path, String file) throws IOException {
        var chars = new char[1 << 15];
        try (var reader = reader(Files.newInputStream(path))) {
            for (int read = reader.read(chars); read > 0; read = reader.read(chars)) {
                if (!plausible(chars, read, file)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Control characters mean it is no text at all; characters nobody has assigned mean it is text in another encoding, such as Big5. */
    private static boolean plausible(char[] chars, int count, String file) {
        for (int i = 0; i < count; i++) {
            char c = chars[i];
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                throw NotAWorkbook.refused("workbook.isUnknown", file);
            }
            if (c >= 0x80 && (Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c))) {
                return false;
            }
        }
        return true;
    }
}
