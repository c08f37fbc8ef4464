package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip package an xlsx file is: its parts by name, each read under the {@link Limits}. */
final class XlsxPackage implements AutoCloseable {

    private final String file;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private long unpacked;

    XlsxPackage(Path path, String file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.zip = new ZipFile(path.toFile());
        if (zip.size() > limits.entries()) {
            zip.close();
            throw new UnreadableWorkbook(Sentence.of("workbook.bomb", file));
        }
        zip.stream().forEach(entry -> parts.put(key(entry.getName()), entry));
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    boolean hasFolder(String folder) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    Optional<Part> find(String part) {
        return Optional.ofNullable(parts.get(key(part))).map(Part::new);
    }

    /** All parts, under the names they have. */
    List<Part> all() {
        return zip.stream().filter(entry -> !entry.isDirectory()).map(Part::new).toList();
    }

    Part get(String part) throws IOException {
        return find(part).orElseThrow(() -> new IOException("Part " + part + " is missing."));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Some programs write part names with a leading slash, backslashes or in another case than they refer to them. */
    private static String key(String name) {
        var forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    /** One part of the package. */
    final class Part {

        private final ZipEntry entry;

        private Part(ZipEntry entry) {
            this.entry = entry;
        }

        String name() {
            return entry.getName();
        }

        /** Whether this is the part somebody refers to. */
        boolean is(String part) {
            return key(name()).equals(key(part));
        }

        Unpacking open() throws IOException {
            return new Unpacking(zip.getInputStream(entry), entry);
        }
    }

    /** Unpacks a part, counting: a bomb is refused as soon as it shows, however small it says it is. */
    final class Unpacking extends InputStream {

        private final InputStream in;
        private final ZipEntry entry;
        private long count;

        private Unpacking(InputStream in, ZipEntry entry) {
            this.in = in;
            this.entry = entry;
        }

        /** How much of the part has been unpacked, 0 to 1. */
        double share() {
            return entry.getSize() <= 0 ? 0 : Math.min(1.0, (double) count / entry.getSize());
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private void counted(int more) {
            count += more;
            unpacked += more;
            boolean swells = count > Limits.SMALL_PART && count / limits.ratio() > entry.getCompressedSize();
            if (unpacked > limits.unpackedBytes() || swells) {
                throw new UnreadableWorkbook(Sentence.of("workbook.bomb", file));
            }
        }
    }
}
