package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@XieshouTest
@Import(TestAccounts.class)
class AuditTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    TestAccounts test;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final Actor actor = TestActors.cityOffice(1);

    /** The owner of the tables can switch the triggers off, as a tampering administrator of the database would. */
    @BeforeEach
    void startWithAnEmptyAudit() {
        test.tamper("truncate audit_links, audit_unlinked, audit_lines");
    }

    @Test
    void linesAreChainedInOrderAndTheChainVerifies() {
        write(3);
        linkAll();

        assertThat(chain.head().position()).isEqualTo(3);
        assertThat(chain.verify()).isEmpty();
    }

    @Test
    void aLineOfAnUndoneTransactionIsUndoneWithIt() {
        transactions.executeWithoutResult(status -> {
            write(1);
            status.setRollbackOnly();
        });

        assertThat(count()).isZero();
    }

    @Test
    void aRefusalStaysWrittenWhenTheTransactionIsUndone() {
        transactions.executeWithoutResult(status -> {
            audit.refuse(actor, "ledger.create_entry", "ledger/visit", Map.of());
            status.setRollbackOnly();
        });

        assertThat(count()).isOne();
    }

    @Test
    void theApplicationCannotChangeOrRemoveLinesOrLinks() {
        write(1);
        linkAll();

        for (var table : new String[] {"audit_lines", "audit_links"}) {
            for (var change : new String[] {"delete from " + table, "truncate " + table + " cascade"}) {
                assertThatThrownBy(() -> jdbc.sql(change).update())
                        .rootCause()
                        .hasMessageContaining("never changed or removed");
            }
        }
        assertThatThrownBy(
                        () -> jdbc.sql("update audit_lines set who = 'nobody'").update())
                .rootCause()
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void aLineChangedBehindTheTriggersIsFoundAtItsPlace() {
        write(5);
        linkAll();
        test.tamper("update audit_lines set object = 'elsewhere' where id = " + lineAt(3));

        assertThat(chain.verify()).contains(new AuditChain.BrokenLink(3, lineAt(3)));
    }

    @Test
    void aLineRemovedBehindTheTriggersIsFoundWithOrWithoutItsLink() {
        write(5);
        linkAll();
        var removed = lineAt(2);
        var next = lineAt(3);
        test.tamper("alter table audit_links drop constraint audit_links_line_id_fkey");
        test.tamper("delete from audit_lines where id = " + removed);
        assertThat(chain.verify()).contains(new AuditChain.BrokenLink(2, removed));

        test.tamper("delete from audit_links where line_id = " + removed);
        assertThat(chain.verify()).contains(new AuditChain.BrokenLink(2, next));
        test.tamper(
                "alter table audit_links add constraint audit_links_line_id_fkey foreign key (line_id) references audit_lines");
    }

    @Test
    void aLineSlippedInWithoutLinkIsFound() {
        write(1);
        linkAll();
        test.tamper("insert into audit_lines (at, who, role, address, action, object, result, details)"
                + " values (now(), 'x', '', '', 'a.b', '', 'DONE', '{}')");

        assertThat(chain.verify()).isPresent().get().extracting("position").isEqualTo(0L);
    }

    @Test
    void aChainRewrittenAsAWholeNoLongerHoldsTheHeadNotedBefore() {
        write(3);
        linkAll();
        var noted = chain.head();
        assertThat(chain.holds(noted)).isTrue();

        test.tamper("update audit_lines set who = 'somebody else' where id = " + lineAt(1));
        test.tamper("insert into audit_unlinked select id from audit_lines");
        test.tamper("truncate audit_links");
        linkAll();

        assertThat(chain.verify()).isEmpty();
        assertThat(chain.holds(noted)).isFalse();
    }

    @Test
    void manyWritersAndLinkersAtOnceLeaveOneUnbrokenChain() throws Exception {
        var workers = Executors.newFixedThreadPool(8);
        var work = new ArrayList<Future<?>>();
        for (int writer = 0; writer < 40; writer++) {
            work.add(workers.submit(() -> transactions.executeWithoutResult(status -> write(5))));
            work.add(workers.submit(() -> chain.link()));
        }
        for (var done : work) {
            done.get();
        }
        workers.shutdown();
        linkAll();

        assertThat(chain.head().position()).isEqualTo(200);
        assertThat(chain.verify()).isEmpty();
    }

    @Test
    void aWriterDoesNotWaitForAnotherTransactionThatIsStillOpen() {
        transactions.executeWithoutResult(open -> {
            write(1);
            var other = Executors.newSingleThreadExecutor();
            assertThat(other.submit(() -> {
                        write(1);
                        return chain.link();
                    }))
                    .succeedsWithin(java.time.Duration.ofSeconds(5));
            other.shutdown();
        });
        linkAll();

        assertThat(chain.verify()).isEmpty();
        assertThat(chain.head().position()).isEqualTo(2);
    }

    private void write(int lines) {
        for (int i = 0; i < lines; i++) {
            audit.record(actor, "ledger.create_entry", "ledger/visit/" + i, Map.of("fields", "date"));
        }
    }

    private void linkAll() {
        while (chain.link() > 0) {}
    }

    private int count() {
        return jdbc.sql("select count(*) from audit_lines").query(Integer.class).single();
    }

    private long lineAt(int position) {
        return jdbc.sql("select line_id from audit_links where position = ?")
                .param(position)
                .query(Long.class)
                .single();
    }
}
