package io.xieshou.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A pack as a zip file. */
public final class PackArchive {

    private static final int MOST_FILES = 1000;
    private static final int MOST_MEGABYTES = 8;
    private static final int MOST_BYTES = MOST_MEGABYTES << 20;

    private PackArchive() {}

    /**
     * The YAML files of a zip, wherever in it the folder with pack.yaml lies; nothing is written to disk.
     *
     * @throws BrokenPack with a sentence where it is no zip, too large, or holds no pack
     */
    public static PackFiles read(byte[] zip) {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            return folder(unpack(entries));
        } catch (IOException | IllegalArgumentException damaged) {
            throw refused("pack.zip.not");
        }
    }

    private static TreeMap<String, String> unpack(ZipInputStream entries) throws IOException {
        var texts = new TreeMap<String, String>();
        var left = MOST_BYTES;
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            var content = entries.readNBytes(left + 1);
            left -= content.length;
            if (left < 0 || texts.size() >= MOST_FILES) {
                throw refused("pack.zip.large", MOST_FILES, MOST_MEGABYTES);
            }
            var name = entry.getName().replace('\\', '/');
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                texts.put(name, new String(content, StandardCharsets.UTF_8));
            }
        }
        if (texts.isEmpty()) {
            throw refused("pack.zip.not");
        }
        return texts;
    }

    /** What lies in the outermost folder that holds pack.yaml. */
    private static PackFiles folder(TreeMap<String, String> texts) {
        var header = texts.keySet().stream()
                .filter(path -> path.equals(PackFiles.HEADER) || path.endsWith("/" + PackFiles.HEADER))
                .min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> refused("pack.zip.header"));
        var folder = header.substring(0, header.length() - PackFiles.HEADER.length());
        var files = new TreeMap<String, String>();
        texts.forEach((path, content) -> {
            if (path.startsWith(folder)) {
                files.put(path.substring(folder.length()), content);
            }
        });
        return new PackFiles(files);
    }

    private static BrokenPack refused(String key, Object... values) {
        return new BrokenPack(List.of(new Problem("zip", key, values)));
    }

    public static void write(PackHeader header, PackFiles files, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry(header.code() + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
