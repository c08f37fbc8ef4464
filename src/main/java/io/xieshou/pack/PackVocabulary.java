package io.xieshou.pack;

import io.xieshou.page.Vocabulary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the packs in force today say otherwise than the program; of several the one whose pack came into force last. */
@Component
class PackVocabulary implements Vocabulary {

    private final Clock clock;
    private volatile List<PackHeader> packs = List.of();

    PackVocabulary(Clock clock) {
        this.clock = clock;
    }

    @EventListener
    void take(DefinitionsChanged change) {
        packs = change.definitions().packs().stream()
                .filter(pack -> !pack.vocabulary().isEmpty())
                .sorted(Comparator.comparing(PackHeader::from).reversed())
                .toList();
    }

    @Override
    public Optional<String> find(String key, Locale language) {
        return inForce().stream()
                .flatMap(pack ->
                        Optional.ofNullable(pack.vocabulary().sentences().get(key)).stream())
                .findFirst()
                .map(says -> language.getLanguage().equals("en") ? says.en() : says.zh());
    }

    @Override
    public String replace(String text, Locale language) {
        var replaced = text;
        for (var pack : inForce()) {
            for (var replacement : pack.vocabulary().replacements()) {
                replaced = replacement.in(language, replaced);
            }
        }
        return replaced;
    }

    private List<PackHeader> inForce() {
        var known = packs;
        if (known.isEmpty()) {
            return known;
        }
        var today = LocalDate.now(clock);
        return known.stream().filter(pack -> !pack.from().isAfter(today)).toList();
    }
}
