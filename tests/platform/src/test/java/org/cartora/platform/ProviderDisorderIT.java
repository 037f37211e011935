package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Answers and webhooks about one payment that are lost or come in disorder: captures, reservations and refunds come right.
 * What fails for a while fails three times, as often as the shop asks; ten would open its circuit breaker for the tests beside.
 */
@Order(3)
class ProviderDisorderIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void anAnswerThatWasLostIsMadeUpForByTheClock() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 1);
        Provider.behave(CaptureLaterIT.reference(placed), "{\"drop_answers\":3,\"webhook\":{\"lose\":3}}");

        var lost = placed.staff().post(CaptureLaterIT.capture(placed), "");

        assertThat(lost.code()).as("%s", lost).isEqualTo("PAYMENT_PROVIDER_UNAVAILABLE");
        assertThat(placed.cancelUnits(1).code()).as("it may have been taken").isEqualTo("CONFLICT");
        Platform.change(
                "update payment_intent set next_look_at = now() where reference = ?", CaptureLaterIT.reference(placed));
        Platform.eventually(LIMIT, () -> placed.order().text("/payment_status").equals("PAID"));
        assertThat(CaptureLaterIT.cash(placed)).isEqualTo("14.9000");
        placed.assertProven();
    }

    @Test
    void anAdditionWhoseReservationEndsBeforeItJoinsLeavesNothingInTheBooks() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 2);
        var asked = placed.add(Shop.product(9, "4.00"), 2);
        var id = UUID.fromString(asked.text("/id"));
        var reference = Platform.text("select reference from payment_intent where checkout_id = ?", id);
        Provider.behave(reference, "{\"webhook\":{\"lose\":true}}");
        assertThat(placed.payAddition(Shop.HELD_CARD).status()).isEqualTo(200);

        Provider.end(reference);
        Platform.change("update payment_intent set next_look_at = now() where checkout_id = ?", id);
        Platform.eventually(
                LIMIT,
                () -> Platform.text("select status from payment_intent where checkout_id = ?", id)
                        .equals("CANCELED"));

        assertThat(placed.confirm(asked).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(AdditionReservedIT.isOver(id)).isTrue();
        assertThat(AdditionReservedIT.leftInTheBooks(id)).isZero();
        placed.assertProven();
    }

    @Test
    void aRefundThatIsHeardOfByNobodyIsLookedUp() {
        var placed = RepaymentIT.paidWith(RepaymentIT.REFUNDED_LATE);
        Provider.behave(CaptureLaterIT.reference(placed), "{\"refund_ms\":0,\"webhook\":{\"lose\":true}}");

        placed.refundAmount("5.00");

        Platform.eventually(LIMIT, () -> RepaymentIT.is(placed, "PARTIALLY_REFUNDED"));
    }

    @Test
    void aRefundThatFailsIsOwedAgainWhateverOrderItIsToldIn() {
        var placed = RepaymentIT.paidWith(RepaymentIT.NEVER_REFUNDED);
        Provider.behave(
                CaptureLaterIT.reference(placed),
                "{\"refund_ms\":5000,\"webhook\":{\"repeat\":2,\"shuffle\":1,\"delay_ms\":0}}");

        var decided = placed.refundAmount("5.00");

        assertThat(decided.text("/payment_status")).as("%s", decided).isEqualTo("PARTIALLY_REFUNDED");
        Platform.eventually(LIMIT, () -> RepaymentIT.is(placed, "PAID"));
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("0.00");
        assertThat(placed.buyer()
                        .get("/api/orders/" + placed.number() + "/events")
                        .toString())
                .contains("REFUND_FAILED");
        placed.assertProven();
        assertThat(RepaymentIT.booked(placed, "REFUND_FAILED")).isEqualTo(1);
    }

    @Test
    void whatIsHeldAfterTheShopGaveUpItsClaimIsLetGoAndLeavesNothing() {
        var mug = Shop.product(1, "10.00");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        var id = UUID.fromString(checkout.text("/checkout_id"));
        var reference = ProviderIT.reference(checkout);
        Provider.behave(reference, "{\"answer_errors\":true}");
        new GiftCardOffice().timeIsOver(checkout);
        Platform.eventually(
                LIMIT,
                () -> Platform.text("select state from checkout where id = ?", id)
                        .equals("EXPIRED"));
        assertThat(mug.available()).isEqualTo(1);
        Provider.behave(reference, "{\"answer_errors\":0}");

        Provider.hold(reference);

        Platform.eventually(
                LIMIT, () -> Provider.intent(reference).at("/status").asText().equals("canceled"));
        Platform.eventually(
                LIMIT,
                () -> Platform.text("select status from payment_intent where checkout_id = ?", id)
                        .equals("CANCELED"));
        assertThat(guest.confirm(checkout).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(AdditionReservedIT.leftInTheBooks(id)).isZero();
        assertThat(mug.available()).isEqualTo(1);
    }

    @Test
    void aKeyThatTheProviderTakesNoMoreKeepsNobodysGiftCardAndItsMoneyIsLookedAfter() {
        var office = new GiftCardOffice();
        var card = office.card("5.00");
        var mug = Shop.product(1, "10.00");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        var checkout = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
        var id = UUID.fromString(checkout.text("/checkout_id"));
        assertThat(office.left(card)).isEqualTo("0.00");
        var reference = ProviderIT.reference(checkout);
        Provider.behave(reference, "{\"webhook\":{\"lose\":true}}");
        Provider.charge(reference);
        Provider.behave(reference, "{\"refuse_key\":true}");

        office.timeIsOver(checkout);

        Platform.eventually(LIMIT, () -> office.left(card).equals("5.00"));
        assertThat(mug.available()).isEqualTo(1);
        Provider.behave(reference, "{\"refuse_key\":0,\"webhook\":{\"lose\":0}}");
        Platform.change("update payment_intent set next_look_at = now() where checkout_id = ?", id);
        Platform.eventually(
                LIMIT,
                () -> Platform.number(
                                "select count(*) from payment_intent where checkout_id = ? and captured = 9.9 and refunded = captured",
                                id)
                        == 1);
        assertThat(ProofsIT.findings()).doesNotContain(id.toString(), mug.sku());
    }

    @Test
    void whoIsOwedWhatNeverBecameAnOrderIsSeenByTheStaff() throws GeneralSecurityException {
        var mug = Shop.product(1, "10.00");
        var email = Shop.newEmail();
        var late = Shop.guest();
        late.add(mug.variantId(), 1);
        var checkout = late.checkout(email);
        var id = checkout.text("/checkout_id");
        Provider.behave(ProviderIT.reference(checkout), "{\"refund_ms\":0,\"webhook\":{\"lose\":1}}");
        Provider.chargeForGood(ProviderIT.reference(checkout));
        LatePaymentIT.stockIsFree(checkout);
        Shop.guest().buy(mug.variantId(), 1, Shop.newEmail());
        var heard = ProviderIT.tell("evt_" + UUID.randomUUID(), ProviderIT.reference(checkout), 1490);
        assertThat(heard.status()).as("%s", heard).isEqualTo(204);
        Platform.eventually(
                LIMIT,
                () -> Platform.number(
                                "select count(*) from refund where checkout_id = ? and state = 'FAILED'",
                                UUID.fromString(id))
                        == 1);

        try (var browser = new Browser()) {
            var row = browser.console("support", "/refunds")
                    .locator("[id='refunds:table_data'] > tr", new Page.LocatorOptions().setHasText(id));
            PlaywrightAssertions.assertThat(row).containsText(email);
            PlaywrightAssertions.assertThat(row).containsText(ProviderIT.reference(checkout));
            PlaywrightAssertions.assertThat(row).containsText("€14.90");
        }
    }
}
