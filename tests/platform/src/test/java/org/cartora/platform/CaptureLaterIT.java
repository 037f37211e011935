package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders whose money is held on the card, as the provider says, and taken when the goods leave. */
class CaptureLaterIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void anOrderIsPlacedOnAReservationAndPaidWithItsFirstParcel() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 3);
        assertThat(placed.order().text("/payment_status")).isEqualTo("AUTHORIZED");
        assertThat(cash(placed)).isEqualTo("0.0000");
        var held = placed.staff().get(capture(placed));
        assertThat(held.text("/to_take/amount")).as("%s", held).isEqualTo("34.90");
        assertThat(held.text("/until")).startsWith("20");
        placed.assertProven();

        var sent = placed.ship(1);

        assertThat(sent.status()).as("%s", sent).isEqualTo(201);
        assertThat(placed.order().text("/payment_status")).isEqualTo("PAID");
        assertThat(cash(placed)).isEqualTo("34.9000");
        assertThat(atTheProvider(placed, "amount_received")).isEqualTo(3490);
        placed.assertProven();
        assertThat(placed.ship(2).status()).as("the rest is paid too").isEqualTo(201);
    }

    @Test
    void whatIsTakenOutBeforeIsNeverTaken() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 3);

        placed.cancelUnits(1);
        assertThat(placed.order().text("/payment_status")).isEqualTo("AUTHORIZED");
        assertThat(placed.order().text("/refunded_total/amount"))
                .as("nothing went back")
                .isEqualTo("0.00");
        placed.assertProven();
        var taken = placed.staff().post(capture(placed), "");

        assertThat(taken.text("/payment_status")).as("%s", taken).isEqualTo("PAID");
        assertThat(atTheProvider(placed, "amount_received")).isEqualTo(2490);
        placed.assertProven();
        assertThat(placed.refundUnits(2, true).text("/payment_status")).isEqualTo("REFUNDED");
        placed.assertProven();
    }

    @Test
    void aCanceledOrderLetsTheReservationGo() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 2);

        var canceled = placed.buyer().post("/api/orders/" + placed.number() + "/cancel", "{}");

        assertThat(canceled.text("/payment_status")).as("%s", canceled).isEqualTo("PENDING");
        Platform.eventually(LIMIT, () -> status(placed).equals("canceled"));
        placed.assertProven();
        assertThat(placed.staff().post(capture(placed), "").code()).isEqualTo("PAYMENT_REQUIRED");
    }

    @Test
    void moneyIsTakenOnceHoweverManyTakeIt() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 2);

        var answers = AtOnce.of(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Answer>) () -> placed.staff().post(capture(placed), ""))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(cash(placed)).isEqualTo("24.9000");
        placed.assertProven();
    }

    @Test
    void anOrderWhoseReservationHasEndedIsNotSent() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 1);

        Provider.end(reference(placed));

        Platform.eventually(LIMIT, () -> placed.order().text("/payment_status").equals("PENDING"));
        assertThat(placed.ship(1).code()).isEqualTo("PAYMENT_REQUIRED");
        placed.assertProven();
        var canceled = placed.buyer().post("/api/orders/" + placed.number() + "/cancel", "{}");
        assertThat(canceled.text("/status")).as("%s", canceled).isEqualTo("CANCELED");
        placed.assertProven();
    }

    @Test
    void aGiftCardPaysItsPartAtOnceAndTheCardTheRestLater() {
        var card = new GiftCardOffice().card("10.00");
        var email = Shop.newEmail();
        var guest = Shop.guest();
        guest.add(Shop.product(9, "10.00").variantId(), 2);
        var checkout = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
        guest.pay(checkout, Shop.HELD_CARD);
        var placed = Placed.of(guest, guest.confirm(checkout), email, Shop.as("manager"));
        assertThat(placed.order().text("/payment_status")).isEqualTo("AUTHORIZED");
        placed.assertProven();

        placed.cancelUnits(1);
        placed.ship(1);

        assertThat(atTheProvider(placed, "amount_received")).isEqualTo(490);
        assertThat(placed.order().text("/payment_status")).isEqualTo("PAID");
        placed.assertProven();
    }

    @Test
    void theStaffTakeTheMoneyFromTheOrdersPage() {
        var placed = Placed.mugsOnHold(Shop.product(9, "10.00"), 1);
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/order?number=" + placed.number());
            assertThat(page.getByText("Held on the card")).isVisible();

            var take = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the money now"));
            var dialog = Dialog.asked(page, take);
            assertThat(dialog).containsText("€14.90 for order " + placed.number());
            assertThat(Axe.findings(page)).isEmpty();
            Dialog.no(page, dialog, take);
            assertThat(placed.order().text("/payment_status")).isEqualTo("AUTHORIZED");
            Dialog.yes(page, Dialog.asked(page, take));

            assertThat(page.locator(".ui-growl-item").first()).containsText("Money taken");
            assertThat(page.getByText("Held on the card")).hasCount(0);
        }
        assertThat(placed.order().text("/payment_status")).isEqualTo("PAID");
    }

    static String capture(Placed placed) {
        return "/api/admin/orders/" + placed.number() + "/capture";
    }

    static String reference(Placed placed) {
        return Platform.text(
                "select i.reference from payment_intent i join orders o on o.checkout_id = i.checkout_id where o.number = ?",
                placed.number());
    }

    private static String status(Placed placed) {
        return Provider.intent(reference(placed)).at("/status").asText();
    }

    private static long atTheProvider(Placed placed, String field) {
        return Provider.intent(reference(placed)).at("/" + field).asLong();
    }

    /** What came to the provider by the books, before its fees. */
    static String cash(Placed placed) {
        return Platform.text(
                "select coalesce(sum(p.amount), 0.0000)::text from posting p join journal_entry e on e.id = p.entry_id"
                        + " join orders o on o.checkout_id = e.checkout_id"
                        + " where p.account in ('CASH_AT_PROVIDER', 'PROVIDER_FEES') and o.number = ?",
                placed.number());
    }
}
