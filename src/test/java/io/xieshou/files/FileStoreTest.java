package io.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xieshou.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FileStoreTest {

    private static final int LARGEST = 1 << 20;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static TestDatabase database;

    @TempDir
    Path folder;

    private TransactionTemplate transactions;
    private FileStore store;

    @BeforeAll
    static void openDatabase() {
        database = TestDatabase.createMigrated();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void emptyStore() throws IOException {
        database.jdbc().sql("delete from files").update();
        Files.createDirectories(folder.resolve("files"));
        Files.createDirectories(folder.resolve("incoming"));
        transactions = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        store = store(Clock.system(BEIJING));
    }

    @Test
    void aFileIsKeptUnderItsHashWithItsTypeByContent() throws IOException {
        var stored = store.store(content("%PDF-1.7 证明"), "C:\\桌面\\证明.jpg", "tester");

        assertThat(stored.type()).isEqualTo(FileType.PDF);
        assertThat(stored.name()).isEqualTo("证明.jpg");
        assertThat(stored.hash().value()).isEqualTo("147625f8c3ab91b6385b2a837223b014b7c6dc2b15511e9958ee4ea43b1f607b");
        assertThat(store.path(stored.hash())).hasContent("%PDF-1.7 证明");
        assertThat(store.get(stored.hash())).isEqualTo(stored);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void theSameContentIsKeptOnceUnderItsFirstName() {
        var first = store.store(content("%PDF-1.7 一"), "一.pdf", "甲");
        var second = store.store(content("%PDF-1.7 一"), "二.pdf", "乙");

        assertThat(second).isEqualTo(first);
        assertThat(store.findAll(List.of(first.hash()))).containsOnlyKeys(first.hash());
    }

    @Test
    void manyWhoStoreTheSameAtOnceAllGetIt() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var stored = threads.invokeAll(Collections.nCopies(
                    24, () -> store.store(content("%PDF-1.7 同"), "同.pdf", "甲").hash()));

            assertThat(stored)
                    .extracting(Future::get)
                    .containsOnly(stored.get(0).get());
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', files.empty, x.pdf",
        "<html><script>alert(1)</script></html>, files.markup, 报表.xls",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, files.markup, 图.png",
        "%!PS-Adobe, files.type, 图.pdf",
        "MZ\u0090\u0000\u0003, files.type, 程序.pdf"
    })
    void whatMayHarmOrCannotBeSeenIsRefused(String content, String key, String name) {
        assertThat(refusal(content(content), name).key()).isEqualTo(key);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndLeavesNothing() {
        var large = "%PDF-1.7".concat("x".repeat(LARGEST));

        assertThat(refusal(content(large), "大.pdf").values()).containsExactly("大.pdf", 1L);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(folder.resolve("files")).isEmptyDirectory();
    }

    @Test
    void officePackagesAreToldApartByTheirParts() throws IOException {
        assertThat(store.store(zip("xl/workbook.xml"), "表.zip", "甲").type()).isEqualTo(FileType.XLSX);
        assertThat(store.store(zip("word/document.xml"), "文.xlsx", "甲").type()).isEqualTo(FileType.DOCX);
        assertThat(store.store(zip("OFD.xml"), "公文.ofd", "甲").type()).isEqualTo(FileType.OFD);
        assertThat(refusal(zip("a.txt"), "包.xlsx").key()).isEqualTo("files.archive");
        assertThat(refusal(zip("xl/workbook.xml", "xl/vbaProject.bin"), "宏.xlsm")
                        .key())
                .isEqualTo("files.macros");
        assertThat(refusal(content("PK\u0003\u0004 broken"), "坏.xlsx").key()).isEqualTo("files.damaged");
    }

    @Test
    void realSpreadsheetsAndTextsInChineseEncodingsAreKept() throws IOException {
        var fixtures = Path.of("src/test/resources/workbook");

        assertThat(store.store(Files.newInputStream(fixtures.resolve("libreoffice.xls")), "a", "甲")
                        .type())
                .isEqualTo(FileType.XLS);
        assertThat(store.store(Files.newInputStream(fixtures.resolve("libreoffice.xlsx")), "a", "甲")
                        .type())
                .isEqualTo(FileType.XLSX);
        assertThat(store.store(new ByteArrayInputStream("名称,金额".getBytes(Charset.forName("GB18030"))), "资金.CSV", "甲")
                        .type())
                .isEqualTo(FileType.CSV);
        assertThat(store.store(content("会议纪要"), "纪要.txt", "甲").type()).isEqualTo(FileType.TXT);
    }

    @Test
    void aRolledBackFileHasNoRowAndIsSweptADayLater() {
        transactions.executeWithoutResult(status -> {
            store.store(content("%PDF-1.7 废"), "废.pdf", "甲");
            status.setRollbackOnly();
        });

        assertThat(sweeper(Duration.ofHours(23)).sweep()).isZero();
        assertThat(sweeper(Duration.ofHours(25)).sweep()).isEqualTo(1);
    }

    @Test
    void theSweeperSparesFilesInUse() {
        var stored = store.store(content("%PDF-1.7 用"), "用.pdf", "甲");

        assertThat(sweeper(Duration.ofDays(100)).sweep()).isZero();
        assertThat(store.path(stored.hash())).exists();
    }

    @Test
    void theSweeperWaitsForThoseWhoAreStoring() {
        transactions.executeWithoutResult(status -> {
            store.store(content("%PDF-1.7 待"), "待.pdf", "甲");

            assertThat(inAnotherThread(() -> sweeper(Duration.ofDays(100)).sweep()))
                    .isZero();
        });
        assertThat(sweeper(Duration.ofDays(100)).sweep()).isZero();
    }

    @Test
    void aFileGivenUpIsGoneAtOnceAndItsContentADayLater() {
        var stored = store.store(content("%PDF-1.7 弃"), "弃.pdf", "甲");
        store.forget(stored.hash());

        assertThatThrownBy(() -> store.get(stored.hash())).isInstanceOf(NoSuchElementException.class);
        assertThat(sweeper(Duration.ofHours(23)).sweep()).isZero();
        assertThat(sweeper(Duration.ofHours(25)).sweep()).isEqualTo(1);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> store.store(broken, "断.pdf", "甲")).isInstanceOf(UncheckedIOException.class);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private FileStore store(Clock clock) {
        return new FileStore(
                new Shelf(folder.resolve("files")),
                folder.resolve("incoming"),
                LARGEST,
                new FileRows(database.jdbc()),
                transactions,
                clock);
    }

    private Sweeper sweeper(Duration later) {
        var clock = Clock.fixed(Instant.now().plus(later), BEIJING);
        return new Sweeper(
                new Shelf(folder.resolve("files")),
                folder.resolve("incoming"),
                new FileRows(database.jdbc()),
                transactions,
                clock);
    }

    private FileRefused refusal(InputStream content, String name) {
        return catchThrowableOfType(FileRefused.class, () -> store.store(content, name, "甲"));
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static <T> T inAnotherThread(Callable<T> task) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(task).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdown();
        }
    }
}
