package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gift cards and store credit on the pages of the shop and of the console. */
@SuppressWarnings("NullAway.Init")
class GiftCardPagesIT {

    private static Browser browser;

    private final GiftCardOffice office = new GiftCardOffice();

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aGuestSeesWhatACardPaysAndWhatRemainsFromTheFirstPageToTheOrder() {
        var card = office.card("10.00");
        var buyer = new Buyer(browser.fresh());
        buyer.checkOut(Shop.product(5));

        type(buyer, "NO-SUCH-CARD");
        assertThat(buyer.page().getByText("This gift card cannot be used.")).isVisible();
        type(buyer, card.code().toLowerCase(java.util.Locale.ROOT));
        var summary = buyer.page().getByRole(AriaRole.COMPLEMENTARY);
        assertThat(summary).containsText("Gift card … " + card.lastSigns() + "−€10.00");
        assertThat(summary).containsText("Left to pay€6.80");
        assertThat(Axe.findings(buyer.page())).isEmpty();
        buyer.fillInAsGuest(Shop.newEmail());
        assertThat(summary).containsText("Left to pay€6.80");
        assertThat(buyer.button("Pay €6.80")).isVisible();
        buyer.pay(Shop.GOOD_CARD);
        buyer.thanked();

        assertThat(region(buyer, "Summary")).containsText("Gift card … " + card.lastSigns() + "−€10.00Charged€6.80");
        assertThat(office.left(card)).isEqualTo("0.00");
    }

    @Test
    void creditThatPaysEverythingNeedsNoCardAndNoOrderIsPlacedByLookingAtIt() {
        var customer = office.customer();
        office.credit(customer, "50.00");
        var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
        Browser.signIn(buyer.page(), customer.email());
        assertThat(buyer.page().getByText("€50.00")).isVisible();
        buyer.checkOut(Shop.product(5));
        var credit =
                buyer.page().getByLabel("Use my store credit of €50.00", new Page.GetByLabelOptions().setExact(true));

        credit.focus();
        buyer.page().keyboard().press("Space");
        assertThat(buyer.page().getByRole(AriaRole.COMPLEMENTARY)).containsText("Left to pay€0.00");
        buyer.fillInAddress();
        assertThat(buyer.heading("Nothing left to pay")).isVisible();
        assertThat(buyer.field("Card number")).hasCount(0);
        buyer.page().reload();
        assertThat(buyer.heading("Nothing left to pay")).isVisible();
        assertThat(Axe.findings(buyer.page())).isEmpty();
        assertThat(customer.shop().get("/api/orders").json().at("/items")).isEmpty();
        buyer.button("Place the order").focus();
        buyer.page().keyboard().press("Enter");
        buyer.thanked();

        assertThat(region(buyer, "Summary")).containsText("Store credit−€16.80Charged€0.00");
        assertThat(customer.shop().get("/api/users/me/store-credit").text("/balance/amount"))
                .isEqualTo("33.20");
    }

    @Test
    void aCardEmptiedMeanwhileIsSaidAndTheShopperGoesOnWithoutIt() {
        var card = office.card("10.00");
        var buyer = new Buyer(browser.fresh());
        buyer.checkOut(Shop.product(5));
        type(buyer, card.code());
        buyer.button("Remove Gift card … " + card.lastSigns()).waitFor();
        var faster = Shop.guest();
        faster.add(Shop.product(5).variantId(), 1);
        GiftCardOffice.checkout(faster, "\"gift_cards\":[\"" + card.code() + "\"]");

        buyer.fillInAsGuest(Shop.newEmail());
        assertThat(buyer.page().getByText("A gift card cannot pay")).isVisible();
        buyer.button("Remove Gift card … " + card.lastSigns()).click();
        buyer.button("Continue to payment").click();

        assertThat(buyer.button("Pay €16.80")).isVisible();
    }

    @Test
    void aManagerIssuesACardLooksItUpAndGivesCredit() {
        var customer = office.customer();
        var page = browser.console("manager", "/gift-cards");
        page.fill("[id='card:amount']", "25.00");
        page.fill("[id='card:cause']", "Late parcel");
        page.click("[id='card:issue']");
        var one = page.locator("[id='values:one']");
        assertThat(one).containsText("Shown this once");
        var code = one.locator("h2 .code").innerText();
        assertThat(Axe.findings(page)).isEmpty();

        page.fill("[id='values:code']", code);
        page.keyboard().press("Enter");
        assertThat(one).not().containsText("Shown this once");
        assertThat(one).containsText("€25.00 left");
        assertThat(one.locator("tbody tr")).hasCount(1);
        assertThat(one).containsText("Late parcel");
        page.fill("[id='credit:email']", customer.email());
        page.fill("[id='credit:amount']", "5.00");
        page.fill("[id='credit:cause']", "Late parcel");
        page.click("[id='credit:give']");
        assertThat(one).containsText(customer.email());
        assertThat(one).containsText("€5.00 left");

        assertThat(customer.shop().get("/api/users/me/store-credit").text("/balance/amount"))
                .isEqualTo("5.00");
        page.context().close();
    }

    @Test
    void aButtonBelongsToTheCardThatIsShownThoughAnotherWasIssuedMeanwhile() {
        var mine = office.card("7.31");
        var page = browser.console("manager", "/gift-cards");
        row(page, mine).getByText("Entries").click();
        assertThat(page.locator("[id='values:one']")).containsText("€7.31 left");
        var other = office.card("7.31");

        row(page, mine).getByText("Block").click();

        assertThat(row(page, mine)).containsText("Blocked");
        assertThat(row(page, other)).containsText("Usable");
        page.context().close();
    }

    @Test
    void theConsoleShowsHowAnOrderWasPaidAndSupportIssuesNothing() {
        var card = office.card("10.00");
        var guest = Shop.guest();
        guest.add(Shop.product(5).variantId(), 1);
        var checkout = GiftCardOffice.checkout(guest, "\"gift_cards\":[\"" + card.code() + "\"]");
        guest.pay(checkout, Shop.GOOD_CARD);
        var number = guest.confirm(checkout).text("/number");

        var page = browser.console("support", "/orders");
        page.navigate(Platform.URL + "/admin/order?number=" + number);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(page.locator("dl.sums")).containsText("****-****-****-" + card.lastSigns());
        assertThat(page.locator("dl.sums")).containsText("€6.80");
        assertThat(page.navigate(Platform.URL + "/admin/gift-cards").status()).isEqualTo(403);
        page.context().close();
    }

    private static Locator row(Page page, GiftCardOffice.Card card) {
        return page.locator("[id='values:all_data'] tr")
                .filter(new Locator.FilterOptions().setHasText(card.lastSigns()))
                .filter(new Locator.FilterOptions().setHasText("€7.31"));
    }

    private static void type(Buyer buyer, String code) {
        buyer.field("Gift card code (optional)").fill(code);
        buyer.page().keyboard().press("Enter");
    }

    private static Locator region(Buyer buyer, String name) {
        return buyer.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }
}
