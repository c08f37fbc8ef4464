package io.xieshou.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Placeholder until the organisations land; the directory module replaces this file. */
@Service
public class Organisations {

    public Organisation getOrganisation(int id) {
        return new Organisation(id, "unit" + id, "单位" + id);
    }

    public Optional<Organisation> findByCode(String code) {
        return Optional.empty();
    }

    public Resolution<Organisation> resolve(String text, @Nullable Integer within, LocalDate on) {
        return new Resolution.Ambiguous<>(text, "directory.organisation", List.of());
    }

    public Ids subtree(int id, LocalDate on) {
        return Ids.of(id);
    }

    public List<Candidate<Organisation>> search(String typed, @Nullable Integer within, LocalDate on, int limit) {
        return List.of();
    }
}
