package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;

/** The audit log's seals, and what only the owner of the database can do to them and to the rows. */
final class Seals {

    private Seals() {}

    /** A look at what is new, so that whatever a test seals is newer than the last look. */
    static void verified() {
        assertThat(Shop.as("admin").post("/api/admin/audit/verification", "{}").status())
                .isEqualTo(200);
    }

    /** A row of the log that has just been sealed. */
    static long sealedRow() {
        var product = Shop.product(3).id();
        Platform.change("update product set title = 'Sealed' where id = ?::uuid", product);
        var row = Platform.number("select max(id) from audit_event where row_id = ? and action = 'UPDATE'", product);
        sealedUpTo(row);
        return row;
    }

    static void sealedUpTo(long row) {
        Platform.eventually(Duration.ofSeconds(60), () -> {
            seal();
            return Platform.number("select coalesce(max(up_to), 0) from audit_seal") >= row;
        });
    }

    /** As the shop does it every five seconds. */
    static void seal() {
        try (var connection = Platform.databaseOfTheApplication();
                var statement = connection.createStatement()) {
            statement.execute("select audit_seal()");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes the rows of a month past the trigger that refuses it; the statement has %s where its table stands. */
    static void tamper(String sql) {
        var month = Platform.text("select tableoid::regclass::text from audit_event order by id desc limit 1");
        Platform.change("alter table " + month + " disable trigger append_only; " + sql.formatted(month)
                + "; alter table " + month + " enable trigger append_only");
    }

    static void tamperSeals(String sql) {
        Platform.change("alter table audit_seal disable trigger append_only; " + sql
                + "; alter table audit_seal enable trigger append_only");
    }
}
