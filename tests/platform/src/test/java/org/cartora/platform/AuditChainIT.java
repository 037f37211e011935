package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who owns the database and tampers with the log is found out, and where it was is named. */
@Isolated("tampers with what all changes are written to")
@SuppressWarnings("NullAway.Init")
class AuditChainIT {

    private static final String PROOF = "audit-is-unbroken";

    /** Keeps the shop's own sealer and its looks at the chain out while a test has its hands in it. */
    private Connection quiet;

    @BeforeEach
    void begin() throws SQLException {
        Seals.verified();
        quiet = Platform.database();
        quiet.createStatement().execute("select pg_advisory_lock(hashtextextended('audit-check', 0))");
        quiet.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        quiet.close();
    }

    @Test
    void aRowThatWasChangedIsNamed() {
        var row = Seals.sealedRow();
        Seals.tamper("update %s set after = after || '{\"title\": \"Something else\"}' where id = " + row);
        try {
            assertThat(ProofsIT.violations(PROOF))
                    .singleElement()
                    .asString()
                    .startsWith("Row " + row + " (UPDATE of product ")
                    .contains("was changed after it was sealed");
        } finally {
            Seals.tamper("update %s set after = after || '{\"title\": \"Sealed\"}' where id = " + row);
        }
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    @Test
    void aRowThatWasRemovedIsNamed() {
        var row = Seals.sealedRow();
        removedAndMissed(row);
    }

    @Test
    void aRowThatWasPutInBetweenIsNamed() {
        var gap = Platform.number("select nextval('audit_event_id_seq')");
        Seals.sealedRow();
        Seals.tamper("insert into %s (id, table_name, row_id, action, db_role) overriding system value values (" + gap
                + ", 'orders', 'forged', 'UPDATE', 'cartora')");
        try {
            assertThat(ProofsIT.violations(PROOF))
                    .singleElement()
                    .asString()
                    .startsWith("Row " + gap + " (UPDATE of orders forged) was put in later");
        } finally {
            Seals.tamper("delete from %s where id = " + gap);
        }
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    @Test
    void whoSaysThatARowWasForgottenIsNotBelievedBeforeItsMonthHasEnded() {
        var row = Seals.sealedRow();
        Platform.change("insert into audit_event (table_name, row_id, action, db_role, after) values"
                + " ('audit_event', '*', 'FORGET', 'cartora_owner', '{\"up_to\": " + row
                + ", \"month\": \"2001_01\"}')");
        Seals.sealedUpTo(Platform.number("select max(id) from audit_event where action = 'FORGET'"));
        removedAndMissed(row);
    }

    @Test
    void aMonthThatWasForgottenAsItShouldBeIsMissedByNobody() throws SQLException {
        Platform.change("select audit_months('2001-01-05')");
        Platform.change("insert into audit_event (at, table_name, row_id, action, db_role) values"
                + " ('2001-01-05', 'product', 'old', 'INSERT', 'cartora')");
        var row = Platform.number("select max(id) from audit_event where row_id = 'old'");
        Platform.eventually(Duration.ofSeconds(60), () -> sealedLongAgo(row));

        Platform.change("select audit_forget('2001-03-01')");

        assertThat(Platform.number("select count(*) from audit_event where id = " + row))
                .isZero();
        Seals.sealedUpTo(Platform.number("select max(id) from audit_event where action = 'FORGET'"));
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    @Test
    void aMonthThatWasSealedLateStaysSinceThatItWasForgottenWouldNotBeBelieved() {
        Platform.change("select audit_months('2001-04-05')");
        Platform.change("insert into audit_event (at, table_name, row_id, action, db_role) values"
                + " ('2001-04-05', 'product', 'late', 'INSERT', 'cartora')");
        var row = Platform.number("select max(id) from audit_event where row_id = 'late'");
        Seals.sealedUpTo(row);

        Platform.change("select audit_forget('2001-06-01')");

        assertThat(Platform.number("select count(*) from audit_event where id = " + row))
                .isEqualTo(1);
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    @Test
    void aTableWhoseTriggerIsGoneIsNamed() {
        Shop.product(3);
        Platform.change("drop trigger audit on stock_level");
        try {
            assertThat(ProofsIT.violations(PROOF))
                    .containsExactly("Changes of stock_level are not logged: its trigger is gone");
        } finally {
            Platform.change("select audit_table('stock_level')");
        }
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    @Test
    void aSealThatWasWrittenAnewToFitIsFoundByTheNextOne() {
        var first = sealNumber(Seals.sealedRow());
        Seals.sealedRow();
        var hash = Platform.text("select encode(hash, 'hex') from audit_seal where number = " + first);
        Seals.tamperSeals("update audit_seal set sealed_at = sealed_at + interval '1 hour' where number = " + first);
        try {
            assertThat(ProofsIT.violations(PROOF))
                    .containsExactly("Seal " + first + " was changed: its hash does not fit what it holds");
            Seals.tamperSeals(
                    "update audit_seal set hash = audit_seal_hash(previous, number, up_to, sealed_at, fingerprints) where number = "
                            + first);
            assertThat(ProofsIT.violations(PROOF))
                    .containsExactly("Seal " + (first + 1) + " does not follow seal " + first
                            + ": one of them was written anew");
        } finally {
            Seals.tamperSeals("update audit_seal set sealed_at = sealed_at - interval '1 hour', hash = '\\x" + hash
                    + "' where number = " + first);
        }
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    @Test
    void aTailThatWasCutOffIsFound() throws SQLException {
        Seals.sealedRow();
        quiet.createStatement().execute("select pg_advisory_unlock(hashtextextended('audit-check', 0))");
        quiet.commit();
        Seals.verified();
        quiet.createStatement().execute("select pg_advisory_lock(hashtextextended('audit-check', 0))");
        quiet.createStatement().execute("select from audit_sealer for update");
        var last = Platform.number("select max(number) from audit_seal");
        Seals.tamperSeals("create table bench_seal as select * from audit_seal where number = " + last
                + "; delete from audit_seal where number = " + last);
        Seals.tamper(
                "create table bench_audit as select e.* from audit_event e where id > (select max(up_to) from audit_seal);"
                        + " delete from %s where id in (select id from bench_audit)");
        try {
            assertThat(ProofsIT.violations(PROOF))
                    .containsExactly("The chain is cut off: seal " + last
                            + " was there and is gone, the last one is seal " + (last - 1));
        } finally {
            Seals.tamper("insert into %s overriding system value select * from bench_audit; drop table bench_audit");
            Seals.tamperSeals("insert into audit_seal select * from bench_seal; drop table bench_seal");
        }
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    @Test
    void whatIsOldIsFoundByALookAtTheWholeAndClearedByTheNext() throws SQLException {
        var row = Platform.number("select min(id) from audit_event");
        quiet.close();
        Seals.tamper("update %s set row_id = row_id || '!' where id = " + row);
        try {
            assertThat(wholeLook()).isEqualTo("1");
            assertThat(ProofsIT.violations(PROOF)).singleElement().asString().startsWith("Row " + row + " (");
            assertThat(Shop.as("admin").get("/api/admin/audit/verification").text("/holds"))
                    .isEqualTo("false");
        } finally {
            Seals.tamper("update %s set row_id = left(row_id, -1) where id = " + row);
        }
        assertThat(wholeLook()).isEqualTo("0");
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
        assertThat(Shop.as("admin").get("/api/admin/audit/verification").text("/holds"))
                .isEqualTo("true");
    }

    @Test
    void anAnchorThatWasKeptOutsideIsComparedWithTheChain() throws SQLException {
        quiet.close();
        var seal = Shop.as("admin").get("/api/admin/audit/seals?limit=1");
        var anchor = "{\"anchors\":[{\"number\":%s,\"hash\":\"%s\"}]}";
        var number = seal.text("/items/0/number");

        var same = Shop.as("admin")
                .post("/api/admin/audit/verification", anchor.formatted(number, seal.text("/items/0/hash")));
        assertThat(same.text("/holds")).as("%s", same).isEqualTo("true");
        try {
            var other =
                    Shop.as("admin").post("/api/admin/audit/verification", anchor.formatted(number, "0".repeat(64)));
            assertThat(other.json().at("/findings").toString())
                    .contains("Seal " + number + " was written anew: its hash is not the one that was seen before");
        } finally {
            assertThat(wholeLook()).isEqualTo("0");
        }
    }

    @Test
    void nothingIsSealedThatARunningTransactionCanStillGetInFrontOf() throws SQLException {
        var product = Shop.product(3).id();
        try (var slow = Platform.database();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("update product set title = 'Slow' where id = '" + product + "'");
            Platform.change(
                    "update product set title = 'Quick' where id = ?::uuid",
                    Shop.product(3).id());
            Seals.seal();
            Seals.seal();
            Seals.seal();
            var early = Platform.number("select coalesce(max(up_to), 0) from audit_seal");
            assertThat(early).isLessThan(Platform.number("select max(id) from audit_event"));
            slow.commit();
            var late =
                    Platform.number("select max(id) from audit_event where row_id = ? and action = 'UPDATE'", product);
            assertThat(early).isLessThan(late);
        }
        Seals.sealedUpTo(Platform.number("select max(id) from audit_event where row_id = ?", product));
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    private static void removedAndMissed(long row) {
        Seals.tamper("create table bench_audit as select * from audit_event where id = " + row
                + "; delete from %s where id = " + row);
        try {
            assertThat(ProofsIT.violations(PROOF))
                    .singleElement()
                    .asString()
                    .startsWith("Row " + row + " was removed after it was sealed");
        } finally {
            Seals.tamper("insert into %s overriding system value select * from bench_audit; drop table bench_audit");
        }
        assertThat(ProofsIT.violations(PROOF)).isEmpty();
    }

    private static long sealNumber(long row) {
        return Platform.number("select min(number) from audit_seal where up_to >= " + row);
    }

    /** Seals as if the row's month were now, in one transaction: nobody follows the seal before it is as it stays. */
    private boolean sealedLongAgo(long row) {
        try (var statement = quiet.createStatement()) {
            quiet.commit();
            statement.execute("select audit_seal()");
            statement.execute("alter table audit_seal disable trigger append_only");
            var sealed = statement.executeUpdate("""
                    update audit_seal set sealed_at = '2001-01-06', hash = audit_seal_hash(previous, number, up_to, '2001-01-06', fingerprints)
                    where number = (select max(number) from audit_seal) and up_to >= %d""".formatted(row));
            statement.execute("alter table audit_seal enable trigger append_only");
            quiet.commit();
            return sealed == 1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The job over everything; answers how much it found. */
    private static String wholeLook() {
        var admin = Shop.as("admin");
        var run = admin.post("/api/admin/jobs/audit-verification/runs", "{}").text("/run_id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !List.of("STARTING", "STARTED")
                        .contains(admin.get("/api/admin/jobs/runs/" + run).text("/status")));
        var ended = admin.get("/api/admin/jobs/runs/" + run);
        assertThat(ended.text("/status")).as("%s", ended).isEqualTo("COMPLETED");
        return ended.text("/result/findings");
    }
}
