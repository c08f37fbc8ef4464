package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.access.AuditChain.BrokenLink;
import io.xieshou.access.AuditChain.Head;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The end of the chain and what verifying it found.
 *
 * @param findings nothing before it was verified
 */
record ChainPage(Head head, Noted noted, List<Message> findings) {

    static final String URL = "/audit/chain";

    /** A head noted earlier, as typed. */
    record Noted(String position, String hash) {

        static Noted of(String position, String hash) {
            return new Noted(position.strip(), hash.strip().toLowerCase(Locale.ROOT));
        }

        Optional<Head> head() {
            return position.matches("\\d{1,18}") && !hash.isEmpty()
                    ? Optional.of(new Head(Long.parseLong(position), hash))
                    : Optional.empty();
        }
    }

    static ChainPage of(Head head) {
        return new ChainPage(head, new Noted("", ""), List.of());
    }

    static ChainPage verified(Head head, Noted noted, Optional<BrokenLink> broken, Optional<Boolean> holdsNoted) {
        var findings = new ArrayList<Message>();
        findings.add(broken.map(ChainPage::brokenAt)
                .orElseGet(() -> Message.done(t("access.chain.whole", head.position()))));
        holdsNoted.ifPresent(holds -> findings.add(
                holds ? Message.done(t("access.chain.noted_holds")) : Message.problem(t("access.chain.noted_lost"))));
        return new ChainPage(head, noted, findings);
    }

    private static Message brokenAt(BrokenLink broken) {
        return Message.problem(
                broken.position() == 0
                        ? t("access.chain.outside", broken.lineId())
                        : t("access.chain.broken", broken.position(), broken.lineId()));
    }

    boolean holds() {
        return findings.stream().allMatch(finding -> finding.kind() == Message.Kind.DONE);
    }

    List<FieldGroup> form() {
        return List.of(new FieldGroup(
                t("access.chain.noted"),
                List.of(
                        FieldView.of(Kind.NUMBER, "position", t("access.chain.position"))
                                .value(noted.position())
                                .build(),
                        FieldView.of(Kind.TEXT, "hash", t("access.chain.hash"))
                                .value(noted.hash())
                                .build())));
    }
}
