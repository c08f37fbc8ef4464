package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** The old binary format, through POI and whole in memory: it cannot hold more than 65,536 rows a sheet. Also WPS's .et. */
final class XlsWorkbook implements Workbook {

    private static final long LARGEST = 40L << 20;

    private final String file;
    private final Limits limits;
    private final HSSFWorkbook poi;

    private XlsWorkbook(String file, Limits limits, HSSFWorkbook poi) {
        this.file = file;
        this.limits = limits;
        this.poi = poi;
    }

    static Workbook open(Path path, String file, Limits limits) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new UnreadableWorkbook(Sentence.of("workbook.largeXls", file, LARGEST >> 20));
        }
        try (var in = Files.newInputStream(path)) {
            var container = new POIFSFileSystem(in); // holds memory only; the workbook closes it
            refuseOthers(container.getRoot(), file);
            return new XlsWorkbook(file, limits, new HSSFWorkbook(container));
        } catch (UnreadableWorkbook known) {
            throw known;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableWorkbook(Sentence.of("workbook.encrypted", file), e);
        } catch (OldExcelFormatException e) {
            throw new UnreadableWorkbook(Sentence.of("workbook.ancient", file), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableWorkbook(Sentence.of("workbook.damaged", file), e);
        }
    }

    @Override
    public Format format() {
        return Format.XLS;
    }

    @Override
    public List<Sheet> sheets() {
        return IntStream.range(0, poi.getNumberOfSheets())
                .<Sheet>mapToObj(XlsSheet::new)
                .toList();
    }

    @Override
    public void close() {
        try {
            poi.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HSSFWorkbook poi() {
        return poi;
    }

    /** Word, PowerPoint and encrypted xlsx files wear the same container. */
    private static void refuseOthers(DirectoryNode root, String file) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableWorkbook(Sentence.of("workbook.encrypted", file));
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw NotAWorkbook.refused("workbook.isWord", file);
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw NotAWorkbook.refused("workbook.isSlides", file);
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw NotAWorkbook.refused("workbook.isUnknown", file);
        }
    }

    private final class XlsSheet implements Sheet {

        private final int index;
        private final HSSFSheet sheet;

        private XlsSheet(int index) {
            this.index = index;
            this.sheet = poi.getSheetAt(index);
        }

        @Override
        public String name() {
            return sheet.getSheetName();
        }

        @Override
        public boolean isHidden() {
            return poi.getSheetVisibility(index) != SheetVisibility.VISIBLE;
        }

        @Override
        public Rows rows() {
            return new XlsRows(file, sheet, poi.getInternalWorkbook().isUsing1904DateWindowing());
        }

        @Override
        public Grid grid() {
            try (var rows = rows()) {
                return Grid.of(rows, limits, file);
            }
        }
    }
}
