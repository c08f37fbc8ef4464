package io.xieshou.indicator;

import io.xieshou.pack.Definitions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Indicators made ready once for each set of definitions. Making them ready for each sheet anew took most of the time of a page of many sheets. */
@Component
class Compilations {

    private static final int SIZE = 200;

    private volatile @Nullable Kept kept;

    /**
     * The indicator in force on a day.
     *
     * @param narrowing a condition that entries must hold beside its own; empty for none
     * @throws BadIndicator with every reason
     */
    Optional<Compiled> find(Definitions definitions, String code, LocalDate on, String narrowing) {
        var now = kept;
        if (now == null || now.definitions != definitions) {
            now = new Kept(definitions);
            kept = now;
        }
        return now.find(code, new Key(on, narrowing));
    }

    private record Key(LocalDate on, String narrowing) {}

    /** What was made of one set of definitions: a compiler for each day and condition, which shares the parts its indicators have in common. */
    private static final class Kept {

        private final Definitions definitions;
        private final Map<Key, Compiler> compilers = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Compiler> eldest) {
                return size() > SIZE;
            }
        };

        Kept(Definitions definitions) {
            this.definitions = definitions;
        }

        /** One at a time: compilers are not for several threads. */
        synchronized Optional<Compiled> find(String code, Key key) {
            return compilers
                    .computeIfAbsent(key, wanted -> new Compiler(definitions, wanted.on, wanted.narrowing))
                    .find(code);
        }
    }
}
