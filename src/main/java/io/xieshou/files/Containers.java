package io.xieshou.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office documents are packages of parts in one of two containers; the parts tell which kind they are. */
final class Containers {

    private Containers() {}

    /** xlsx, docx, pptx or ofd. */
    static FileType zip(Path file, String name) {
        var parts = parts(file, name);
        if (parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin"))) {
            throw new FileRefused("files.macros", name);
        }
        if (parts.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (parts.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (parts.contains("ppt/presentation.xml")) {
            return FileType.PPTX;
        }
        if (parts.contains("ofd.xml")) {
            return FileType.OFD;
        }
        throw new FileRefused("files.archive", name);
    }

    /** xls, doc or ppt, also as WPS names them: et, wps, dps. */
    static FileType ole(Path file, String name) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return ole(container.getRoot(), name);
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) { // POI throws whatever it stumbles over first
            throw new FileRefused("files.damaged", name);
        }
    }

    private static FileType ole(DirectoryNode root, String name) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new FileRefused("files.encrypted", name);
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
            throw new FileRefused("files.macros", name);
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return FileType.XLS;
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return FileType.DOC;
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return FileType.PPT;
        }
        throw new FileRefused("files.type", name);
    }

    private static Set<String> parts(Path file, String name) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused("files.damaged", name);
        }
    }
}
