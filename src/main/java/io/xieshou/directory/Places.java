package io.xieshou.directory;

import io.xieshou.database.Picture;
import io.xieshou.database.ReadAhead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Where: every place of the division tree and the areas added to it, through time. Answers come from a picture of the tables in memory that is replaced as a
 * whole when they change, so a caller may ask as often as it likes.
 *
 * <p>Most questions take a day: what a place is called, where it lies and whether it exists depend on it. Figures use the last day of their period.
 */
@Component
@DependsOnDatabaseInitialization
public class Places implements ReadAhead {

    private final Clock clock;
    private final Picture<PlaceSnapshot> picture;

    Places(PlaceStore store, Clock clock) {
        this.clock = clock;
        this.picture = new Picture<>(store::read);
        store.load();
    }

    @Override
    public void read() {
        snapshot();
    }

    void reload() {
        picture.renew();
    }

    /**
     * The place as it is today.
     *
     * @throws java.util.NoSuchElementException when there is no place of this id
     */
    public Place getPlace(int id) {
        return getPlace(id, today());
    }

    /** The place as it was on a day; before it existed as it began, after it ended as it last was. */
    public Place getPlace(int id, LocalDate on) {
        return snapshot().get(id, on);
    }

    public Optional<Place> findPlace(int id) {
        return snapshot().find(id, today());
    }

    /** By a code it has or had, with or without trailing zeros. */
    public Optional<Place> findByCode(String code) {
        return snapshot().findByCode(code, today());
    }

    /**
     * What a text means: a code, a name, an alias, a name without its suffix, or a path.
     *
     * @param within id of a place it must lie in or be, or {@code null} for anywhere
     * @param on the day the text speaks of
     */
    public Resolution<Place> resolve(String text, @Nullable Integer within, LocalDate on) {
        return snapshot().resolve(text, within, on);
    }

    /** Full name with all it lies in, placeholders left out: 内蒙古自治区赤峰市翁牛特旗. */
    public String path(int id) {
        return path(id, today());
    }

    public String path(int id, LocalDate on) {
        return snapshot().fullName(id, on);
    }

    /** What the place lies in, nearest first. */
    public List<Place> ancestors(int id, LocalDate on) {
        return snapshot().ancestors(id, on);
    }

    /**
     * The place itself and everything in it on that day. Places that were merged into one of them count with it, so that no fact recorded before a merger is
     * lost from a total.
     */
    public Ids subtree(int id, LocalDate on) {
        return snapshot().tree().subtree(id, on);
    }

    /** The places directly below, by code; of {@code null} the provinces. */
    public List<Place> children(@Nullable Integer id, LocalDate on) {
        return snapshot().children(id, on);
    }

    /** The value of a dated attribute, e.g. {@code statistical_column}; an inherited one is that of the nearest ancestor which has it. */
    public Optional<String> attribute(int id, String attribute, LocalDate on) {
        return snapshot().attribute(id, attribute, on);
    }

    /** The attributes places may have. */
    public List<AttributeKind> attributeKinds() {
        return snapshot().attributes().kinds();
    }

    /** Other names of the place in force on that day. */
    public List<String> aliases(int id, LocalDate on) {
        return snapshot().aliases(id, on);
    }

    /** What the place was called and where it lay, oldest first. */
    public List<Place> versions(int id) {
        return snapshot().versions(id);
    }

    /** The places that have this value themselves on that day, e.g. the counties on a year's list. */
    public Ids withAttribute(String attribute, String value, LocalDate on) {
        return snapshot().attributes().having(attribute, value, on);
    }

    /**
     * Whether it is one of the counties that are counted: a division of county level, or what the attribute {@code counts_as_county} says, as for 兵团二二四团.
     */
    public boolean countsAsCounty(int id, LocalDate on) {
        return snapshot().countsAsCounty(id, on);
    }

    /** The counted county the place is or lies in. */
    public Optional<Place> county(int id, LocalDate on) {
        return snapshot().county(id, on);
    }

    /**
     * Suggestions for what somebody is typing: part of a name or alias, full pinyin or initials, the beginning of a code.
     *
     * @param within id of a place they must lie in or be, or {@code null} for anywhere
     */
    public List<Candidate<Place>> search(String typed, @Nullable Integer within, LocalDate on, int limit) {
        return snapshot().search(typed, within, on, limit);
    }

    private PlaceSnapshot snapshot() {
        return picture.get();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
