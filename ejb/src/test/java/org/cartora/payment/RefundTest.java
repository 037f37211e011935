package org.cartora.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final Money TEN = Money.of("10.00", "EUR");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void whatIsSettledOnceIsNewsOnce() {
        var refund = due();

        assertThat(refund.stands(at(RefundState.SETTLED), NOW)).isTrue();
        assertThat(refund.stands(at(RefundState.SETTLED), NOW)).isFalse();
        assertThat(refund.isOpen()).as("nothing more is expected").isFalse();
    }

    @Test
    void aPendingRefundIsAskedAfterSoonAndLessAndLessOften() {
        var refund = due();
        for (int i = 0; i < 8; i++) {
            refund.attempt(NOW);
        }

        refund.stands(at(RefundState.PENDING), NOW);

        assertThat(wait(refund)).as("its attempts count anew").isEqualTo(Duration.ofSeconds(5));
        for (int i = 0; i < 20; i++) {
            refund.attempt(NOW);
        }
        assertThat(wait(refund)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatWasSettledMayYetFail() {
        var refund = due();
        refund.stands(at(RefundState.SETTLED), NOW);

        refund.told("re_1", RefundState.FAILED, NOW);

        assertThat(refund.isOpen()).as("the provider is asked").isTrue();
        assertThat(refund.stands(at(RefundState.FAILED), NOW)).isTrue();
        assertThat(refund.view().repeatable()).isTrue();
    }

    @Test
    void oldNewsAskNobody() {
        var refund = due();
        refund.stands(at(RefundState.SETTLED), NOW);

        refund.told("re_1", RefundState.PENDING, NOW);
        refund.told("re_1", RefundState.SETTLED, NOW);

        assertThat(refund.isOpen()).isFalse();
    }

    @Test
    void whatTheProviderRefusesHasFailed() {
        var refund = due();

        refund.refuse("charge_disputed");

        assertThat(refund.view().failure()).isEqualTo("charge_disputed");
        assertThat(refund.isOpen()).isFalse();
    }

    @Test
    void onlyWhatHasFailedIsTriedAgainAndOnlyOnce() {
        var refund = due();
        assertThatThrownBy(() -> refund.again(Ids.next())).isInstanceOf(PaymentRefused.class);
        refund.stands(at(RefundState.FAILED), NOW);
        var next = Ids.next();

        var again = refund.again(next);

        assertThat(again.id()).isEqualTo(next);
        assertThat(again.amount()).isEqualTo(TEN);
        assertThat(again.state()).isEqualTo(RefundState.DUE);
        assertThat(refund.view().repeatedBy()).isEqualTo(next);
        assertThat(refund.view().repeatable()).isFalse();
        assertThatThrownBy(() -> refund.again(Ids.next())).isInstanceOf(PaymentRefused.class);
    }

    /** Whatever is heard in whatever order: it is settled at most once, fails at most once, and never comes back from that. */
    @Property
    void itOnlyEverGoesOn(@ForAll("news") List<RefundState> news) {
        var refund = due();
        int settled = 0;
        int failed = 0;
        for (var state : news) {
            boolean wasFailed = refund.state() == RefundState.FAILED;
            if (refund.stands(at(state), NOW)) {
                assertThat(wasFailed).isFalse();
                settled += state == RefundState.SETTLED ? 1 : 0;
                failed += state == RefundState.FAILED ? 1 : 0;
            }
        }
        assertThat(settled).isLessThanOrEqualTo(1);
        assertThat(failed).isEqualTo(news.contains(RefundState.FAILED) ? 1 : 0);
    }

    @Provide
    Arbitrary<List<RefundState>> news() {
        return Arbitraries.of(RefundState.PENDING, RefundState.SETTLED, RefundState.FAILED)
                .list()
                .ofMaxSize(12);
    }

    private static Duration wait(Refund refund) {
        return Duration.between(NOW, refund.nextAttemptAt());
    }

    private static Refund due() {
        var intent = PaymentIntent.open(Ids.next(), "sandbox", TEN);
        return Refund.due(UUID.randomUUID(), intent, TEN, "returned");
    }

    private static ProviderRefund at(RefundState state) {
        return new ProviderRefund("re_1", "pi_1", TEN, state, state == RefundState.FAILED ? "unknown" : null);
    }
}
