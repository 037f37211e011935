package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkTest {

    private final Work work = new Work();

    @Test
    void whatChangedRowsIsNamedByItsTables() {
        done("BEGIN", "BEGIN");
        done("insert into orders (id) values ($1) on conflict do nothing", "INSERT 0 1");
        done("update stock_level s set reserved = 0 where sku = $1", "UPDATE 2");
        done("delete from cart_line where id = $1", "DELETE 1");
        done("with paid as (update checkout c set state = 'PAID' returning 1) select count(*) from paid", "SELECT 1");

        assertThat(work.changed()).containsExactlyInAnyOrder("orders", "stock_level", "cart_line", "checkout");
    }

    @Test
    void whatChangedNoRowIsNoChange() {
        done("BEGIN", "BEGIN");
        done("delete from stock_reservation where expires_at < now()", "DELETE 0");
        done("insert into relay_lease values (1) on conflict do nothing", "INSERT 0 0");
        done("select id from orders for update of orders", "SELECT 3");

        assertThat(work.changed()).isEmpty();
    }

    @Test
    void aNewTransactionBeginsWithNothing() {
        done("insert into orders (id) values ($1)", "INSERT 0 1");
        done("BEGIN", "BEGIN");

        assertThat(work.changed()).isEmpty();
    }

    @Test
    void aTransactionIsBegunInTheSameBreathAsItsFirstStatement() {
        work.asks("BEGIN");
        work.endsRound();
        work.asks("insert into provider_event (id) values ($1)");
        work.endsRound();
        work.done("BEGIN");
        work.roundAnswered();
        work.done("INSERT 0 1");
        work.roundAnswered();

        assertThat(work.changed()).containsExactly("provider_event");
    }

    @Test
    void afterAnErrorTheRestOfTheRoundIsNotDone() {
        work.asks("insert into orders (id) values ($1)");
        work.asks("insert into cart (id) values ($1)");
        work.endsRound();
        work.roundAnswered();
        done("update mail m set state = 'SENT'", "UPDATE 1");

        assertThat(work.changed()).containsExactly("mail");
    }

    @Test
    void onlyTheCommitThatWasAskedForIsTheOneWaitedFor() {
        assertThat(work.done("COMMIT")).isFalse();

        work.ends();
        work.asks("COMMIT");

        assertThat(work.done("COMMIT")).isTrue();
        assertThat(work.done("COMMIT")).isFalse();
    }

    private void done(String sql, String tag) {
        work.asks(sql);
        work.done(tag);
    }
}
