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
 * Who: every unit of the programme, through time. Answers come from a picture of the tables in memory that is replaced as a whole when they change, so a caller
 * may ask as often as it likes.
 */
@Component
@DependsOnDatabaseInitialization
public class Organisations implements ReadAhead {

    private final Clock clock;
    private final Picture<OrganisationSnapshot> picture;

    Organisations(OrganisationStore store, Clock clock) {
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
     * The unit as it is today.
     *
     * @throws java.util.NoSuchElementException when there is no unit of this id
     */
    public Organisation getOrganisation(int id) {
        return getOrganisation(id, today());
    }

    /** The unit as it was on a day; before it existed as it began, after it ended as it last was. */
    public Organisation getOrganisation(int id, LocalDate on) {
        return snapshot().get(id, on);
    }

    public Optional<Organisation> findOrganisation(int id) {
        return snapshot().find(id, today());
    }

    public Optional<Organisation> findByCode(String code) {
        return snapshot().findByCode(code, today());
    }

    /**
     * What a text means: a code, a name, an alias, a short form, or a name behind that of its district. The aliases of a district's units mean something only
     * in that district; what is not found there is looked for in the development zone that runs its programme jointly.
     *
     * @param within id of a unit it must belong to or be, or {@code null} for anywhere
     * @param on the day the text speaks of
     */
    public Resolution<Organisation> resolve(String text, @Nullable Integer within, LocalDate on) {
        return snapshot().resolve(text, within, on);
    }

    /**
     * What a text means to somebody of a unit: one of its district, as {@link #resolve} has it; of its city, where it is of no district.
     *
     * @param unit id of the unit that somebody acts for
     */
    public Resolution<Organisation> resolveNear(String text, int unit, LocalDate on) {
        return snapshot().resolveNear(text, unit, on);
    }

    /**
     * As {@link #resolveNear}; one of elsewhere is meant only by its code or by its name with that of its district, for every district has a 区财政局.
     *
     * @param unit id of the unit that somebody acts for, or {@code null} for anybody
     */
    public Resolution<Organisation> resolveFrom(String text, @Nullable Integer unit, LocalDate on) {
        return unit == null ? resolve(text, null, on) : snapshot().resolveFrom(text, unit, on);
    }

    /** The name with that of its district: 通州区农业农村局. */
    public String fullName(int id) {
        return fullName(id, today());
    }

    public String fullName(int id, LocalDate on) {
        return snapshot().fullName(id, on);
    }

    /** The unit itself and everything below it on that day; units that were merged into one of them count with it. */
    public Ids subtree(int id, LocalDate on) {
        return snapshot().tree().subtree(id, on);
    }

    /** What the unit belongs to, nearest first. */
    public List<Organisation> ancestors(int id, LocalDate on) {
        return snapshot().ancestors(id, on);
    }

    /** The units directly below, by code; of {@code null} the roots. */
    public List<Organisation> children(@Nullable Integer id, LocalDate on) {
        return snapshot().children(id, on);
    }

    /** Other names of the unit in force on that day. */
    public List<String> aliases(int id, LocalDate on) {
        return snapshot().aliases(id, on);
    }

    /** What the unit was called and belonged to, oldest first. */
    public List<Organisation> versions(int id) {
        return snapshot().versions(id);
    }

    /** The district or development zone the unit is or belongs to today; none for the city's own units and the recipient side. */
    public Optional<Organisation> district(int id) {
        return district(id, today());
    }

    public Optional<Organisation> district(int id, LocalDate on) {
        var now = snapshot();
        return now.governing(id, on).map(node -> now.dated(node, on));
    }

    /** The city a unit is of: the nearest office of a city that it is or belongs to; none for what lies below no such office. */
    public Optional<Organisation> city(int id, LocalDate on) {
        var now = snapshot();
        return now.city(id, on).map(node -> now.dated(node, on));
    }

    /** How many units there are, were or will be. */
    public int count() {
        return snapshot().tree().size();
    }

    /** All units of a kind on that day, by code, e.g. the districts. */
    public List<Organisation> ofKind(OrganisationKind kind, LocalDate on) {
        return snapshot().ofKind(kind, on);
    }

    public List<Group> groups() {
        return snapshot().groups().all();
    }

    /** By its code or as documents print it: 各镇街, 各乡镇政府、各街道办事处. */
    public Optional<Group> findGroup(String text) {
        return snapshot().groups().find(text);
    }

    /**
     * The units a group stands for, by code.
     *
     * @param within id of the district (or the city) whose document uses the words
     * @throws java.util.NoSuchElementException when there is no group of this code
     */
    public List<Organisation> members(String group, int within, LocalDate on) {
        var now = snapshot();
        return now.dated(now.groups().members(group, within, on), on);
    }

    /**
     * Suggestions for what somebody is typing: part of a name or alias, full pinyin or initials, the beginning of a code.
     *
     * @param within id of a unit they must belong to or be, or {@code null} for anywhere
     */
    public List<Candidate<Organisation>> search(String typed, @Nullable Integer within, LocalDate on, int limit) {
        return snapshot().search(typed, within, on, limit);
    }

    private OrganisationSnapshot snapshot() {
        return picture.get();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
