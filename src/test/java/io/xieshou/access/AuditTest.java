package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.page.TableView;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@XieshouTest
@Import(TestAccounts.class)
class AuditTest {

    /** The deed of an audit line where it stands as one text. */
    private static final Pattern DEED = Pattern.compile(
            "(?:audit|Audit\\.class\\))?\\s*\\.(?:record|refuse)\\(\\s*(?:Audit\\.Event\\.\\w+\\(\\w+, \\w+,"
                    + " |event\\([^\"]*|[\\w.()]+,\\s*)\"([a-z]+\\.[a-z_]+)\"");

    @Autowired
    Audit audit;

    @Autowired
    AuditTable table;

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
        test.tamper("alter table audit_links add constraint audit_links_line_id_fkey foreign key (line_id) references"
                + " audit_lines");
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

    @Test
    void aChangedPolicyIsToldFieldByFieldWithWhatWasAndWhatIs() {
        var before = new AccessPolicy(5, 30, 30, 15, 3, 90, 180);
        var after = new AccessPolicy(5, 60, 30, 15, 2, 90, 180);

        audit.record(actor, "access.change_policy", "policy", Map.of("before", before, "after", after));

        assertThat(told()).containsExactly("安全策略", "锁定多久：30 分钟 → 60 分钟；同一账号最多几处同时登录：3 个 → 2 个");
    }

    @Test
    void aPostIsToldByRoleAndUnitAndNotByNumbersOfTheDatabase() {
        var post = new NewPost(Role.LIAISON, TestAccounts.UNIT, null, LocalDate.of(2020, 1, 1), null);

        audit.record(actor, "access.give_post", "account/li.one", Map.of("after", post));

        assertThat(told().get(0)).isEqualTo("账号 li.one");
        assertThat(told().get(1)).matches("角色：单位联络员；单位：\\p{IsHan}+；开始日期：2020-01-01");
    }

    @Test
    void aCommandOnTheServerIsToldByItsUserAndNotAsAnAddress() {
        audit.record(test.console(), "access.unlock_account", "account/li.one", Map.of());

        var cells = table.page(AuditQuery.from(Map.of())).table().rows().get(0).cells();
        assertThat(cells.subList(1, 3)).extracting(TableView.Cell::text).containsExactly("tester · 命令行", "服务器");
    }

    @Test
    void anEntryIsToldByItsLedgerAndNumberAndAFieldByItsName() {
        audit.record(actor, "ledger.reveal", "ledger/visit/4711", Map.of("field", "unknown", "reason", "核对"));
        assertThat(told()).containsExactly("台账“调研对接与会议”第 4711 号记录", "字段：unknown；原因：核对");

        audit.record(
                actor, "form.type", "form/monthly_districts/mentougou/2020-09", Map.of("cells", List.of("4/hebei")));
        assertThat(told().get(0)).contains("表1").contains("门头沟区").contains("2020-09");
        assertThat(told().get(1)).contains("市级资金").contains("河北").doesNotContain("_");
    }

    @Test
    void aRenamedPlaceIsToldWithItsFormerNameAndAnAttributeByTheNameOfItsValue() {
        audit.record(
                actor,
                "register.set_attribute",
                "place/15",
                Map.of("attribute", "statistical_column", "before", "neimenggu", "after", "qita", "reason", "通知"));

        assertThat(told()).containsExactly("地区：内蒙古自治区", "统计栏目：内蒙古 → 其他；原因：通知");
    }

    @Test
    void whatAnExportWasNarrowedToIsNotToldBecauseItMayNameAPerson() {
        audit.record(actor, "ledger.export", "ledger/visit", Map.of("format", "csv", "filters", "姓名：张示例"));

        assertThat(told().get(1)).contains("按条件筛选过").doesNotContain("张示例");
    }

    @Test
    void everyDeedThatIsRecordedHasWords() throws IOException {
        var deeds = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                DEED.matcher(Files.readString(source)).results().forEach(use -> deeds.add(use.group(1)));
            }
        }
        deeds.addAll(List.of(
                "ledger.change_entry", "ledger.state_entry", "form.type", "form.confirm_none", "form.withdraw"));

        assertThat(deeds).hasSizeGreaterThan(40).allSatisfy(deed -> assertThat(AuditTable.action(deed))
                .isNotEqualTo(deed));
    }

    /** Object and details of the line written last, as the page tells them. */
    private List<String> told() {
        var cells = table.page(AuditQuery.from(Map.of())).table().rows().get(0).cells();
        return List.of(cells.get(4).text(), cells.get(6).text());
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
