package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Refunds that the provider makes later than it says, or not at all. */
@Order(3)
class RepaymentIT {

    static final String REFUNDED_LATE = "4000000000007726";
    static final String NEVER_REFUNDED = "4000000000005126";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void aPendingRefundIsOwedUntilTheProviderHasMadeIt() {
        var placed = paidWith(REFUNDED_LATE);
        Provider.behave(CaptureLaterIT.reference(placed), "{\"refund_ms\":15000}");

        var decided = placed.refundAmount("5.00");

        assertThat(decided.text("/payment_status")).as("%s", decided).isEqualTo("PAID");
        assertThat(repayments(placed).text("/items/0/state")).isEqualTo("PENDING");
        placed.assertProven();
        Platform.eventually(LIMIT, () -> is(placed, "PARTIALLY_REFUNDED"));
        assertThat(placed.order().text("/refunded_total/amount")).isEqualTo("5.00");
        placed.assertProven();
    }

    @Test
    void whatHasFailedIsTriedAgainOnceHoweverManyAsk() {
        var placed = failed();
        var failed = repayments(placed).text("/items/0/id");

        var answers = AtOnce.of(IntStream.range(0, 5)
                .mapToObj(i -> (Callable<Answer>)
                        () -> placed.staff().post("/api/admin/repayments/" + failed + "/repetitions", ""))
                .toList());

        assertThat(answers)
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
        assertThat(is(placed, "PARTIALLY_REFUNDED")).isTrue();
        assertThat(repayments(placed).json().at("/items")).hasSize(2);
        assertThat(booked(placed, "PAYMENT_REFUNDED")).isEqualTo(2);
        placed.assertProven();
    }

    @Test
    void theStaffTryAgainFromTheOrdersPageOnceTheyHaveConfirmed() {
        var placed = failed();
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/order?number=" + placed.number());
            assertThat(page.getByText("The customer is owed it")).isVisible();
            var again = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"));

            var dialog = Dialog.asked(page, again);
            assertThat(dialog).containsText("€5.00 of order " + placed.number());
            Dialog.no(page, dialog, again);
            assertThat(repayments(placed).json().at("/items")).hasSize(1);
            Dialog.yes(page, Dialog.asked(page, again));

            assertThat(page.locator(".ui-growl-item").first()).containsText("Refund tried again");
            assertThat(page.getByText("Refunds that have not arrived")).hasCount(0);
        }
        assertThat(is(placed, "PARTIALLY_REFUNDED")).isTrue();
    }

    @Test
    void whatFailedIsListedWithItsOrderAndReasonAndTriedAgainFromThere() {
        var other = failed();
        var placed = failed();
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/refunds");
            var row = row(page, placed);
            assertThat(row).containsText("€5.00");
            assertThat(row).containsText("Expired or canceled card");
            assertThat(row).containsText("goodwill");
            assertThat(row).containsText(" ago");
            assertThat(Axe.findings(page)).isEmpty();

            var dialog = Dialog.asked(page, row.getByRole(AriaRole.BUTTON));
            assertThat(dialog).containsText("€5.00 of order " + placed.number());
            assertThat(Axe.findings(page)).isEmpty();
            // whatever becomes of the others while somebody thinks about it
            again(other);
            Dialog.yes(page, dialog);

            assertThat(page.locator(".ui-growl-item").first()).containsText("Refund tried again");
            assertThat(row(page, placed)).hasCount(0);
            assertThat(row(page, other)).hasCount(0);
            page.navigate(Platform.URL + "/admin/order?number=" + placed.number());
            assertThat(page.getByText("Refunds that have not arrived")).hasCount(0);
        }
        assertThat(is(placed, "PARTIALLY_REFUNDED")).isTrue();
        assertThat(repayments(placed).json().at("/items")).hasSize(2);
        assertThat(repayments(other).json().at("/items")).hasSize(2);
    }

    @Test
    void supportFollowsAFailedRefundToItsOrderAndTriesNothingAgain() {
        var placed = failed();
        try (var browser = new Browser()) {
            var page = browser.console("support", "/refunds");
            assertThat(row(page, placed).getByRole(AriaRole.BUTTON)).hasCount(0);

            row(page, placed).getByRole(AriaRole.LINK).click();

            assertThat(page.locator("h1")).containsText(placed.number());
            assertThat(page.getByText("The customer is owed it")).isVisible();
        }
    }

    @Test
    void supportSeesWhatFailedAndTriesNothingAgain() {
        var support = Shop.as("support");

        assertThat(support.get("/api/admin/repayments").status()).isEqualTo(200);
        assertThat(support.post("/api/admin/repayments/019a0000-0000-7000-8000-000000000000/repetitions", "")
                        .status())
                .isEqualTo(403);
        assertThat(Shop.as("manager")
                        .post("/api/admin/repayments/019a0000-0000-7000-8000-000000000000/repetitions", "")
                        .status())
                .isEqualTo(404);
    }

    static Placed paidWith(String card) {
        var email = Shop.newEmail();
        var guest = Shop.guest();
        guest.add(Shop.product(3, "10.00").variantId(), 2);
        var checkout = guest.checkout(email);
        var paid = guest.pay(checkout, card);
        assertThat(paid.status()).as("%s", paid).isEqualTo(200);
        return Placed.of(guest, guest.confirm(checkout), email, Shop.as("manager"));
    }

    /** Five euros that did not arrive; the next ones take their time. */
    private static Placed failed() {
        var placed = paidWith(NEVER_REFUNDED);
        var reference = CaptureLaterIT.reference(placed);
        Provider.behave(reference, "{\"refund_ms\":500}");
        placed.refundAmount("5.00");
        Platform.eventually(LIMIT, () -> is(placed, "PAID"));
        Provider.behave(reference, "{\"refund_ms\":600000}");
        return placed;
    }

    private static Answer again(Placed placed) {
        var failed = repayments(placed).text("/items/0/id");
        return placed.staff().post("/api/admin/repayments/" + failed + "/repetitions", "");
    }

    private static Locator row(Page page, Placed placed) {
        return page.locator("[id='refunds:table_data'] > tr", new Page.LocatorOptions().setHasText(placed.number()));
    }

    static boolean is(Placed placed, String status) {
        return placed.order().text("/payment_status").equals(status);
    }

    static Answer repayments(Placed placed) {
        return placed.staff().get("/api/admin/orders/" + placed.number() + "/repayments");
    }

    static long booked(Placed placed, String kind) {
        return Platform.number(
                "select count(*) from journal_entry e join orders o on o.checkout_id = e.checkout_id"
                        + " where o.number = ? and e.kind = ?",
                placed.number(),
                kind);
    }
}
