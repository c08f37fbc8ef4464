package io.xieshou.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.tika.Tika;

/** Tells the type of a file by its content; its name only tells a CSV from other text. */
final class FileTypes {

    private static final Tika TIKA = new Tika();
    private static final List<Charset> TEXTS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16);

    private FileTypes() {}

    /** The type, or a refusal naming what the file is. */
    static FileType detect(Path file, String name) throws IOException {
        var mediaType = mediaType(file);
        return switch (mediaType) {
            case "application/zip", "application/x-tika-ooxml" -> Containers.zip(file, name);
            case "application/x-tika-msoffice", "application/x-tika-msoffice-embedded" -> Containers.ole(file, name);
            case "text/plain", "application/octet-stream" -> text(file, name);
            default -> FileType.find(mediaType).orElseThrow(() -> refused(mediaType, name));
        };
    }

    private static String mediaType(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(in);
        }
    }

    private static FileRefused refused(String mediaType, String name) {
        return mediaType.contains("svg") || mediaType.contains("html") || mediaType.contains("xml")
                ? new FileRefused("files.markup", name)
                : new FileRefused("files.type", name);
    }

    private static FileType text(Path file, String name) throws IOException {
        for (var charset : TEXTS) {
            if (isText(file, charset)) {
                return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TXT;
            }
        }
        throw new FileRefused("files.type", name);
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var chars = new char[1 << 14];
            for (int read = reader.read(chars); read > 0; read = reader.read(chars)) {
                for (int i = 0; i < read; i++) {
                    if (chars[i] < ' ' && "\t\n\r\f".indexOf(chars[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
