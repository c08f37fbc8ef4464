package io.xieshou.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploaded files, each content kept once under its hash however often and under whatever names it comes.
 *
 * <p>A row in the table {@code files} never stands without its content: the content is on the disk before the row is written, and is swept away only where no
 * row stands and it has not been used for a day. Other tables refer to {@code files (hash)}.
 */
public final class FileStore {

    private static final int LONGEST_NAME = 200;

    private final Shelf shelf;
    private final Path incoming;
    private final long largest;
    private final FileRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FileStore(Shelf shelf, Path incoming, long largest, FileRows rows, TransactionTemplate transactions, Clock clock) {
        this.shelf = shelf;
        this.incoming = incoming;
        this.largest = largest;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a file. Joins the caller's transaction; if that is rolled back, the content is swept later. The stream is read to its end, not closed.
     *
     * @param name as uploaded; folders in it are dropped
     * @param who the account that brings it
     * @return what is kept, with name and date of the first time where the content was known
     * @throws FileRefused where it is empty, too large, damaged, encrypted or of no {@link FileType}
     */
    public StoredFile store(InputStream content, String name, String who) {
        return store(content, name, who, false);
    }

    /** As {@link #store}; a file that is encrypted or damaged is kept as well, so that nothing has to be found again while its owner mends it. */
    public StoredFile storeAnyhow(InputStream content, String name, String who) {
        return store(content, name, who, true);
    }

    private StoredFile store(InputStream content, String name, String who, boolean anyhow) {
        var plainName = plain(name);
        try (var file = Incoming.receive(content, plainName, incoming, largest)) {
            var type = type(file, plainName, anyhow);
            var stored = new StoredFile(file.hash(), file.size(), type, plainName, OffsetDateTime.now(clock), who);
            return Objects.requireNonNull(transactions.execute(status -> keep(file, stored)));
        } catch (IOException e) {
            throw noSpace(e) ? new FileRefused("files.noSpace", plainName) : new UncheckedIOException(e);
        }
    }

    private static FileType type(Incoming file, String name, boolean anyhow) throws IOException {
        try {
            return FileTypes.detect(file.path(), name);
        } catch (FileRefused refused) {
            if (anyhow && refused.isUnreadable()) {
                return FileType.UNREADABLE;
            }
            throw refused;
        }
    }

    public Optional<StoredFile> find(FileHash hash) {
        return rows.find(hash);
    }

    /** @throws NoSuchElementException where no such file is kept */
    public StoredFile get(FileHash hash) {
        return find(hash).orElseThrow(() -> new NoSuchElementException("No file " + hash + " is kept."));
    }

    /** Those of the files that are kept. */
    public Map<FileHash, StoredFile> findAll(Collection<FileHash> hashes) {
        return rows.findAll(hashes).stream().collect(Collectors.toMap(StoredFile::hash, file -> file));
    }

    /** Where the content lies, to be read and never written. */
    public Path path(FileHash hash) {
        return shelf.path(get(hash).hash());
    }

    /** The content; to be closed. */
    public InputStream open(FileHash hash) {
        try {
            return Files.newInputStream(path(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a file up. Fails where another table still refers to it. The content stays for another day, for those who are reading it. */
    public void forget(FileHash hash) {
        transactions.executeWithoutResult(status -> {
            rows.lockAgainstSweep();
            if (rows.delete(hash)) {
                touch(hash);
            }
        });
    }

    private StoredFile keep(Incoming file, StoredFile stored) {
        rows.lockAgainstSweep();
        try {
            shelf.put(file, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.insert(stored);
        return get(stored.hash());
    }

    private void touch(FileHash hash) {
        try {
            shelf.touch(hash, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean noSpace(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left");
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("\\p{Cntrl}", "").strip();
        var ending = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return ending.isEmpty() ? "file" : ending;
    }
}
