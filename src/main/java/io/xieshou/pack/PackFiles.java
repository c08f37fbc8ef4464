package io.xieshou.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The text of a pack's files by path inside the pack, {@code forms/monthly.yaml}. */
public record PackFiles(SortedMap<String, String> texts) {

    static final String HEADER = "pack.yaml";

    public PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Reads every {@code .yaml} and {@code .yml} file under a folder. */
    public static PackFiles read(Path folder) {
        try (var paths = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var path : paths.filter(PackFiles::isDefinition).toList()) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                texts.put(name, Files.readString(path, StandardCharsets.UTF_8));
            }
            return new PackFiles(texts);
        } catch (NoSuchFileException missing) {
            throw new BrokenPack(java.util.List.of(new Problem(folder.toString(), "pack.broken.folder")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the files as they were installed; existing files of the same names are replaced. */
    public void write(Path folder) {
        try {
            for (var file : texts.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean isDefinition(Path path) {
        var name = path.getFileName().toString();
        return Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
