package io.xieshou.form;

import io.xieshou.directory.Candidate;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.Organisations;
import io.xieshou.expression.Nearest;
import io.xieshou.pack.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the unit whose units owe a form stands in the directory: else nobody would owe it, and nobody be told. */
@Component
class OwingCheck {

    private static final int OFFERED = 3;

    private final Organisations organisations;

    OwingCheck(Organisations organisations) {
        this.organisations = organisations;
    }

    void check(Owing owing, LocalDate from, Problems problems) {
        var code = owing.below();
        if (!code.isEmpty() && organisations.findByCode(code).isEmpty()) {
            problems.add(owing.origin(), "form.broken.below", code, Nearest.offer(code, near(code, from)));
        }
    }

    /** Codes: of units called so, where a name was written for a code; else all. */
    private List<String> near(String written, LocalDate from) {
        var called = organisations.search(written, null, from, OFFERED).stream()
                .map(Candidate::code)
                .toList();
        return called.isEmpty()
                ? Stream.of(OrganisationKind.values())
                        .flatMap(kind -> organisations.ofKind(kind, from).stream())
                        .map(Organisation::code)
                        .toList()
                : called;
    }
}
