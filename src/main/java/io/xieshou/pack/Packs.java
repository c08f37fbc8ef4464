package io.xieshou.pack;

import io.xieshou.database.ReadAhead;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The installed packs and the definitions they make. Installing needs no restart: every reader takes {@link #current()}, an immutable snapshot that is
 * swapped as a whole once the new one has been checked and its tables made. A broken pack never replaces a working one.
 */
@Service
public class Packs implements ReadAhead {

    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final int ATTEMPTS = 5;

    private final PackShelf shelf;
    private final PackReader reader;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private volatile Loaded loaded = new Loaded(-1, Definitions.none());
    private volatile long nextLook;

    Packs(
            PackShelf shelf,
            List<DefinitionKind<?>> kinds,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shelf = shelf;
        this.reader = new PackReader(kinds);
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The definitions in force now; an install by another process on the same database shows within a second. */
    public Definitions current() {
        if (clock.millis() >= nextLook) {
            refresh();
        }
        return loaded.definitions;
    }

    @Override
    public void read() {
        current();
    }

    /** Looks at once for what another process installed. */
    public void reload() {
        refresh();
    }

    /** Counted up with each install; a cache key for whatever is derived from definitions. */
    public long revision() {
        current();
        return loaded.revision;
    }

    /** Reads and checks a pack against those installed and says every problem, installing nothing. */
    public List<Problem> check(PackFiles files) {
        var header = header(files);
        var problems = new Problems(header.code());
        readWith(header, files, problems);
        return problems.list();
    }

    /**
     * Installs a pack or replaces the one of the same code.
     *
     * @throws BrokenPack with every problem found; nothing has changed then
     */
    public PackHeader install(PackFiles files, String by) {
        return install(() -> files, by);
    }

    /**
     * Changes an installed pack or begins one: what is made of its files is installed, and nobody else installs in between.
     *
     * @param change gets the files installed now, empty where there is no such pack yet
     * @throws BrokenPack as {@link #install} does
     */
    public PackHeader edit(String code, Function<Optional<PackFiles>, PackFiles> change, String by) {
        return install(() -> change.apply(findFiles(code)), by);
    }

    private PackHeader install(Supplier<PackFiles> made, String by) {
        for (int attempt = 1; ; attempt++) {
            try {
                return installOnce(made, by);
            } catch (PessimisticLockingFailureException busy) {
                // Tables are altered under a short lock time-out so that nobody's page waits behind an install.
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }

    /**
     * What installing would do, with every reason against it; installs nothing.
     *
     * @throws BrokenPack where pack.yaml itself cannot be read
     */
    public PackPreview preview(PackFiles files) {
        var header = header(files);
        var installed = findFiles(header.code()).orElse(new PackFiles(new TreeMap<>()));
        var problems = new ArrayList<>(check(files));
        older(header).ifPresent(problems::add);
        return new PackPreview(header, problems, reader.changes(installed, files));
    }

    /** A definition in force as people read it, in the reader's language. */
    public Outline outline(Definition<?> definition) {
        return reader.outline(definition, current());
    }

    /** The version of each pack installed, by code, without reading what it says. */
    Map<String, Integer> versions() {
        return shelf.versions();
    }

    /** When which version of a pack was put in force, the newest first. */
    public List<PackInstall> installs(String code) {
        return shelf.installs(code);
    }

    /** Keeps files that somebody wants to look at before they are installed; the number to find them by. */
    public long keepDraft(PackFiles files, String by) {
        return shelf.putDraft(files, by, clock.instant());
    }

    public Optional<PackFiles> findDraft(long id) {
        return shelf.findDraft(id);
    }

    /** The files of an installed pack, to the letter. */
    public Optional<PackFiles> findFiles(String code) {
        return Optional.ofNullable(shelf.packs().get(code));
    }

    /** The files of a pack as they were put in force once, to the letter. */
    public Optional<PackFiles> findFiles(String code, PackInstall install) {
        return shelf.findInstalled(code, install.id());
    }

    private PackHeader installOnce(Supplier<PackFiles> made, String by) {
        var next = transaction.execute(status -> {
            shelf.lock();
            // What is judged against is what is installed now, be it that nobody here has asked for it yet.
            refresh();
            var files = made.get();
            var header = header(files);
            var problems = new Problems(header.code());
            var definitions = readWith(header, files, problems);
            problems.throwIfPresent();
            refuseOlder(header);
            events.publishEvent(new PackInstalling(loaded.definitions, definitions, problems));
            problems.throwIfPresent();
            shelf.put(header, files, by, clock.instant());
            return new Installed(header, new Loaded(shelf.revision(), definitions));
        });
        swap(Objects.requireNonNull(next).loaded);
        return next.header;
    }

    private synchronized void refresh() {
        nextLook = clock.millis() + LOOK_EVERY_MILLIS;
        var revision = shelf.revision();
        if (revision != loaded.revision) {
            swap(new Loaded(revision, reader.read(shelf.packs(), new Problems(""))));
        }
    }

    private void swap(Loaded next) {
        loaded = next;
        events.publishEvent(new DefinitionsChanged(next.definitions));
    }

    private Definitions readWith(PackHeader header, PackFiles files, Problems problems) {
        var packs = new LinkedHashMap<>(shelf.packs());
        packs.put(header.code(), files);
        return reader.read(packs, problems);
    }

    /** The header of a pack that need not be installed. */
    PackHeader header(PackFiles files) {
        var found = new Problems("");
        var header = reader.header("", files, found);
        if (header == null) {
            throw new BrokenPack(found.list());
        }
        return header;
    }

    private void refuseOlder(PackHeader header) {
        older(header).ifPresent(problem -> {
            throw new BrokenPack(List.of(problem));
        });
    }

    private Optional<Problem> older(PackHeader header) {
        return loaded.definitions.packs().stream()
                .filter(pack -> pack.code().equals(header.code()) && pack.version() > header.version())
                .findFirst()
                .map(newer -> new Problem(PackFiles.HEADER, "pack.broken.older", header.version(), newer.version()));
    }

    private record Loaded(long revision, Definitions definitions) {}

    private record Installed(PackHeader header, Loaded loaded) {}
}
