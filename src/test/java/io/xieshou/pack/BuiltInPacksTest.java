package io.xieshou.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.xieshou.expression.Expression;
import io.xieshou.indicator.Indicator;
import io.xieshou.ledger.CodeList;
import io.xieshou.ledger.EvidenceWanted;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.LedgerNames;
import io.xieshou.testing.XieshouTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The packs that come with the program. */
@XieshouTest(shared = true)
class BuiltInPacksTest {

    @Autowired
    Packs packs;

    @Test
    void areInstalledWhenTheProgramStarts() {
        assertThat(packs.current().packs()).extracting(PackHeader::code).contains("core", "beijing_2020");
    }

    @Test
    void sayEverythingInChineseAndEnglish() {
        assertThat(labels()).isNotEmpty().allSatisfy(label -> {
            assertThat(label.zh()).containsPattern("\\p{IsHan}");
            assertThat(label.en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
        });
    }

    @Test
    void nameTheDocumentTheyComeFrom() {
        var sources = packs.current().packs().stream()
                .flatMap(pack -> packs.current().of(pack.code()).stream())
                .map(Definition::source);
        var rules = ledgers().flatMap(ledger -> ledger.evidence().stream()).map(EvidenceWanted::rule);
        assertThat(Stream.concat(sources, rules))
                .as("issuer's number or title, and no number of a list nobody else has")
                .allSatisfy(source ->
                        assertThat(source).containsPattern("〔\\d{4}〕|工作要点").doesNotContain("R-"));
    }

    @Test
    void haveChecksThatAreUnderstood() {
        ledgers().forEach(ledger -> {
            var names = LedgerNames.of(ledger, packs.current());
            assertThat(ledger.checks())
                    .allSatisfy(check -> assertThatCode(() -> Expression.parseCondition(check.rule(), names))
                            .doesNotThrowAnyException());
        });
    }

    private Stream<Ledger> ledgers() {
        return packs.current().listAll(Ledger.class).stream()
                .filter(ledger -> ledger.pack().code().equals("core"))
                .map(Definition::body);
    }

    private Stream<Label> labels() {
        var definitions = packs.current();
        return Stream.of(
                        ledgers().map(Ledger::label),
                        ledgers().flatMap(ledger -> ledger.fields().stream()).map(field -> field.label()),
                        ledgers().flatMap(ledger -> ledger.states().stream()).map(state -> state.label()),
                        ledgers().flatMap(ledger -> ledger.checks().stream()).map(check -> check.message()),
                        definitions.listAll(CodeList.class).stream()
                                .flatMap(list -> list.body().items().stream())
                                .map(CodeList.Item::label),
                        definitions.listAll(Indicator.class).stream()
                                .map(indicator -> indicator.body().label()))
                .flatMap(labels -> labels);
    }
}
