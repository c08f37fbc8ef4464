package io.xieshou.scope;

import io.xieshou.testing.Visitor.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What somebody who got an answer can read in it: text in any usual encoding, and what is inside a workbook or another zip. */
final class Seen {

    private Seen() {}

    static boolean canary(Answer answer) {
        var body = answer.body();
        return holds(isZip(body) ? unzipped(body) : body)
                || answer.headers().toString().contains(Canaries.WORD);
    }

    private static boolean holds(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains(Canaries.WORD)
                || text.replace(",", "").contains(Canaries.NUMBER)
                || text.contains(Canaries.IDENTITY)
                || text.contains(Canaries.PHONE)
                || new String(bytes, Charset.forName("GB18030")).contains(Canaries.WORD);
    }

    private static boolean isZip(byte[] body) {
        return body.length > 4 && body[0] == 'P' && body[1] == 'K';
    }

    private static byte[] unzipped(byte[] body) {
        var all = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(body).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                all.writeBytes(part.getName().getBytes(StandardCharsets.UTF_8));
                zip.getInputStream(part).transferTo(all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
