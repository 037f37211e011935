package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The books of all tests together: they hold, and nobody changes them. */
@Isolated("looks at what others spoil for a moment, and locks whole tables")
class BooksIT {

    @Test
    void allProofsHoldAfterPurchasesAndACancellation() {
        var mug = Shop.product(9);
        var guest = Shop.guest();
        var bought = guest.buy(mug.variantId(), 2, Shop.newEmail());
        guest.with("X-Order-Token", bought.header("X-Order-Token"))
                .post("/api/orders/" + bought.text("/number") + "/cancel", "{}");
        Shop.guest().buy(mug.variantId(), 1, Shop.newEmail());

        var proofs = ProofsIT.proofs();
        assertThat(proofs).allSatisfy(proof -> {
            assertThat(proof.at("/violations")).as("%s", proof).isEmpty();
            assertThat(proof.at("/holds").asBoolean()).isTrue();
        });
        assertThat(proofs)
                .filteredOn(proof -> proof.at("/checked").asLong() > 0)
                .as("proofs that looked at something")
                .hasSizeGreaterThan(10);
    }

    @Test
    void nobodyChangesWhatIsBooked() {
        for (var table : List.of("journal_entry", "posting", "stock_movement", "order_event")) {
            assertThat(ProofsIT.refusal("delete from " + table)).contains(table + " is append-only");
            assertThat(ProofsIT.refusal("truncate " + table + " cascade")).contains("is append-only");
        }
        assertThat(ProofsIT.refusal("update posting set amount = amount + 1")).contains("posting is append-only");
    }

    @Test
    void unitsThatLeaveForATransferNobodySentAreRefusedAtCommit() {
        var mug = Shop.product(3);

        assertThat(ProofsIT.refusal("insert into stock_movement (id, variant_id, location_id, sku, kind, from_account,"
                        + " to_account, quantity, cause, reference) select gen_random_uuid(), variant_id, location_id, sku,"
                        + " 'TRANSFERRED', 'SHELF', 'IN_TRANSIT', 1, 'gone', 'transfer:' || gen_random_uuid()"
                        + " from stock_level where sku = '" + mug.sku() + "'"))
                .contains("does not agree with its movements");
    }

    @Test
    void whatCannotHappenToGoodsIsNotBooked() {
        var mug = Shop.product(3);

        assertThat(ProofsIT.refusal("insert into stock_movement (id, variant_id, location_id, sku, kind, from_account,"
                        + " to_account, quantity, cause) select gen_random_uuid(), variant_id, location_id, sku,"
                        + " 'RECEIVED', 'CUSTOMERS', 'SHELF', 1, 'out of nowhere' from stock_level where sku = '"
                        + mug.sku() + "'"))
                .contains("movement_is_between_its_accounts");
    }

    @Test
    void nobodyChangesTheAuditLog() {
        var partition = Platform.text("select tableoid::regclass::text from audit_event order by id desc limit 1");
        for (var table : List.of("audit_event", partition, "audit_seal", "audit_check")) {
            for (var sql : List.of("delete from " + table, "truncate " + table)) {
                assertThat(ProofsIT.refusal(sql)).as(sql).contains("is append-only");
                assertThat(refusalOfTheApplication(sql)).as(sql).contains("permission denied");
            }
        }
        assertThat(ProofsIT.refusal("update audit_event set actor = 'somebody else'"))
                .contains("is append-only");
        assertThat(refusalOfTheApplication("insert into " + partition
                        + " (table_name, row_id, action, db_role) values ('orders', '1', 'UPDATE', 'x')"))
                .contains("permission denied");
        assertThat(refusalOfTheApplication("insert into audit_seal select * from audit_seal"))
                .contains("permission denied");
        assertThat(refusalOfTheApplication("select audit_forget('2000-01-01')")).contains("permission denied");
        assertThat(refusalOfTheApplication("alter table audit_event disable trigger append_only"))
                .contains("must be owner");
    }

    private static String refusalOfTheApplication(String sql) {
        try (var connection = Platform.databaseOfTheApplication();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return "nothing was refused";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
