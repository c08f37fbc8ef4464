package io.xieshou.home;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Candidate;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.home.SearchPage.Group;
import io.xieshou.ledger.EntryFinder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds places, units and entries by a word: two characters, pinyin initials, the beginning of a code. Everybody may know places and units; entries are those the person may read. */
@Component
class Search {

    private final Places places;
    private final Organisations organisations;
    private final EntryFinder entries;
    private final EntryHits hits;
    private final Clock clock;

    Search(Places places, Organisations organisations, EntryFinder entries, EntryHits hits, Clock clock) {
        this.places = places;
        this.organisations = organisations;
        this.entries = entries;
        this.hits = hits;
        this.clock = clock;
    }

    /** Groups in which something was found, up to {@code size} things in each. */
    List<Group> find(Actor actor, String q, int size) {
        if (q.isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<Group>();
        var today = LocalDate.now(clock);
        add(groups, t("home.search.places"), "/places", q, places.search(q, null, today, size + 1), size);
        add(groups, t("home.search.units"), "/units", q, organisations.search(q, null, today, size + 1), size);
        if (actor.may(Function.ENTRY_READ)) {
            entries.find(actor, q, size).forEach(found -> groups.add(group(found, q)));
        }
        return groups;
    }

    private static void add(
            List<Group> groups, String label, String list, String q, List<? extends Candidate<?>> found, int size) {
        if (!found.isEmpty()) {
            var hits = found.stream()
                    .limit(size)
                    .map(each -> hit(label, list, each, q))
                    .toList();
            groups.add(new Group(label, "", hits, found.size() > size ? list + "?q=" + encoded(q) : ""));
        }
    }

    private static Hit hit(String kind, String list, Candidate<?> found, String q) {
        var title = Piece.of(found.path(), q);
        var where = Piece.anyHit(title) ? List.<Piece>of() : Piece.of(found.code(), q);
        return new Hit(kind, title, where, detail(found), list + "/" + found.code());
    }

    /** The code of a place is known to people, that of a unit is not. */
    private static String detail(Candidate<?> found) {
        return found.value() instanceof Organisation unit ? t("register.unitKind." + unit.kind()) : found.code();
    }

    private Group group(EntryFinder.Found found, String q) {
        var url = "/ledgers/" + found.ledger().code();
        return new Group(
                found.ledger().label().text(),
                t(found.orMore() ? "home.search.orMore" : "home.search.count", found.matches()),
                found.newest().stream()
                        .map(entry -> hits.hit(found.ledger(), entry, q))
                        .toList(),
                found.matches() > found.newest().size() ? url + "?q=" + encoded(q) : "");
    }

    static String encoded(String q) {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
