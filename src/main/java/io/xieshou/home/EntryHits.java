package io.xieshou.home;

import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.Ledger;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows an entry that was found: its title, or the field that holds the word, and who recorded it. */
@Component
class EntryHits {

    private final FieldTexts texts;
    private final Organisations organisations;

    EntryHits(FieldTexts texts, Organisations organisations) {
        this.texts = texts;
        this.organisations = organisations;
    }

    Hit hit(Ledger ledger, Entry entry, String q) {
        var title = Piece.of(texts.title(ledger, entry), q);
        return new Hit(
                ledger.label().text(),
                title,
                Piece.anyHit(title) ? List.of() : where(ledger, entry, q),
                organisations.fullName(entry.unitId()) + " · " + entry.date(),
                url(ledger, entry));
    }

    static String url(Ledger ledger, Entry entry) {
        return "/ledgers/" + ledger.code() + "/" + entry.id();
    }

    private List<Piece> where(Ledger ledger, Entry entry, String q) {
        return ledger.fields().stream()
                .filter(Field::search)
                .map(field -> Piece.of(field.label().text() + "：" + texts.show(field, entry.value(field.code())), q))
                .filter(Piece::anyHit)
                .findFirst()
                .orElse(List.of());
    }
}
