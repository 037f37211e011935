package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop in a browser, as those see it who buy. */
@SuppressWarnings("NullAway.Init")
class StorefrontIT {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aGuestIsDeclinedTakesAnotherCardAndIsThanked() {
        var mug = Shop.product(5);
        var buyer = new Buyer(browser.fresh());

        buyer.checkOut(mug);
        buyer.fillInAsGuest(Shop.newEmail());
        buyer.pay(Shop.DECLINED_CARD);
        buyer.page().getByText("The card was declined").first().waitFor();
        buyer.pay(Shop.GOOD_CARD);

        assertThat(buyer.thanked()).isNotBlank();
        assertThat(mug.available()).isEqualTo(4);
    }

    @Test
    void whatSoldOutMeanwhileIsSaidAndNothingIsCharged() {
        var mug = Shop.product(1);
        var buyer = new Buyer(browser.fresh());
        buyer.checkOut(mug);
        assertThat(Shop.guest().buy(mug.variantId(), 1, Shop.newEmail()).isDone())
                .isTrue();

        buyer.fillInAsGuest(Shop.newEmail());

        buyer.page()
                .getByText(Pattern.compile("sold out", Pattern.CASE_INSENSITIVE))
                .first()
                .waitFor();
        assertThat(buyer.field("Card number").count()).isZero();
    }

    @Test
    void whatIsSentForFreeIsBoughtAtTheTotalThatTheSummarySays() {
        var mug = Shop.product(5, "10.00");
        var manager = Shop.as("manager");
        var promotion = manager.post("/api/admin/promotions", """
                {"status":"ACTIVE","accept_strange":true,"terms":{"name":"Sent for free","lane":"SHIPPING","stacking":"BEST","priority":0,
                 "conditions":{"scope":{"variants":["%s"]}},"benefit":{"kind":"FREE_SHIPPING"},"needs_coupon":false}}""".formatted(mug.variantId()));
        assertThat(promotion.status()).as("%s", promotion).isEqualTo(201);
        var buyer = new Buyer(browser.fresh());

        buyer.checkOut(mug);
        assertThat(buyer.page().getByText("€10.00")).not().hasCount(0);
        buyer.fillInAsGuest(Shop.newEmail());
        buyer.pay(Shop.GOOD_CARD);
        var number = buyer.thanked();

        assertThat(Platform.text(
                        "select (amount * 100)::int::text from payment_intent p join orders o using (checkout_id)"
                                + " where o.number = ?",
                        number))
                .isEqualTo("1000");
    }

    @Test
    void aCustomerSignsInBuysAndFindsTheOrderInTheHistory() {
        var mug = Shop.product(5);
        var email = Shop.newEmail();
        Shop.registered(email);
        var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/p/" + mug.slug());
        Browser.signIn(buyer.page(), email);
        buyer.page().waitForURL("**/p/" + mug.slug());

        buyer.checkOut(mug);
        buyer.fillInAddress();
        buyer.pay(Shop.GOOD_CARD);
        var number = buyer.thanked();
        buyer.open("/orders");

        assertThat(buyer.link(number)).isVisible();
    }

    @Test
    void whatHappensToAnOrderShowsOnItsOpenPage() {
        var email = Shop.newEmail();
        var customer = Shop.registered(email);
        var number =
                customer.buy(Shop.product(1).variantId(), 1, Shop.newEmail()).text("/number");
        var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/orders/" + number);
        Browser.signIn(buyer.page(), email);
        buyer.page().getByText("Payment received").waitFor();

        customer.post("/api/orders/" + number + "/cancel", "");

        assertThat(buyer.page().getByText("Order canceled")).isVisible();
    }

    @Test
    void somebodyNewRegistersBuysAndFindsTheOrderInTheHistory() {
        var mug = Shop.product(5);
        var email = Shop.newEmail();
        var buyer = new Buyer(browser.fresh()).open("/account");
        buyer.link("Create an account").click();
        register(buyer.page(), email);
        assertThat(buyer.heading("Hello, Ada")).isVisible();

        buyer.checkOut(mug);
        assertThat(buyer.page().getByText(email)).isVisible();
        buyer.fillInAddress();
        buyer.pay(Shop.GOOD_CARD);
        var number = buyer.thanked();
        buyer.open("/orders");

        assertThat(buyer.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM))
                .hasCount(1);
        assertThat(buyer.link(number)).isVisible();
    }

    @Test
    void whatAGuestChoseJoinsTheCartOfTheCustomerAtSignIn() {
        var before = Shop.product(5);
        var asGuest = Shop.product(5);
        var email = Shop.newEmail();
        Shop.registered(email).add(before.variantId(), 2);
        var buyer = new Buyer(browser.fresh());
        buyer.putIntoCart(asGuest);

        buyer.open("/api/auth/login?return_to=/cart");
        Browser.signIn(buyer.page(), email);

        var lines = buyer.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
        assertThat(lines).hasCount(2);
        assertThat(buyer.page().getByRole(AriaRole.MAIN)).containsText("Test mug " + before.sku());
        assertThat(buyer.page().getByRole(AriaRole.MAIN)).containsText("Test mug " + asGuest.sku());
        assertThat(buyer.button("Cart, 3 items")).isVisible();
    }

    @Test
    void twoTabsOfOneCustomerStaySignedInTogetherAndLeaveTogether() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var one = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
        Browser.signIn(one.page(), email);
        assertThat(one.heading("Hello, Nora")).isVisible();
        var other = new Buyer(one.page().context().newPage()).open("/account");

        for (var i = 0; i < 3; i++) {
            for (var tab : List.of(one, other)) {
                tab.page().evaluate("() => { window.isLeft = true; location.reload() }");
            }
            for (var tab : List.of(one, other)) {
                tab.page().waitForFunction("() => !window.isLeft");
                assertThat(tab.heading("Hello, Nora")).isVisible();
            }
        }
        one.page().getByRole(AriaRole.CONTENTINFO).getByText("Sign out").click();

        assertThat(one.heading("Your account")).isVisible();
        assertThat(other.heading("Your account")).isVisible();
    }

    @Test
    void nothingOfThePurchaseRunsOffTheSideOfAPhone() {
        var mug = Shop.product(5);
        var buyer = new Buyer(browser.fresh());
        var page = buyer.page();
        Browser.Look.PHONE.of(page);
        var tooWide = new ArrayList<String>();

        buyer.open("/");
        assertThat(buyer.heading("Departments")).isVisible();
        page.locator("article").first().waitFor();
        look(page, "home", tooWide);
        page.locator("#departments a").first().click();
        page.getByLabel("Filter and sort").waitFor();
        page.locator("article").first().waitFor();
        look(page, "category", tooWide);
        buyer.putIntoCart(mug);
        look(page, "cart drawer", tooWide);
        buyer.open("/p/" + mug.slug());
        buyer.button("Add to cart").waitFor();
        look(page, "product", tooWide);
        buyer.open("/cart");
        assertThat(buyer.heading("Summary")).isVisible();
        look(page, "cart", tooWide);
        buyer.open("/checkout");
        buyer.field("E-mail").waitFor();
        look(page, "checkout", tooWide);
        buyer.fillInAsGuest(Shop.newEmail());
        buyer.field("Card number").waitFor();
        look(page, "payment", tooWide);
        buyer.pay(Shop.GOOD_CARD);
        buyer.thanked();
        look(page, "confirmation", tooWide);

        assertThat(tooWide).isEmpty();
    }

    private static void look(Page page, String name, List<String> tooWide) {
        if (!AccessibilityIT.fits(page)) {
            var over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            tooWide.add(name + " by " + over + " px");
        }
    }

    /** Fills in the identity provider's form for somebody new. */
    private static void register(Page page, String email) {
        page.fill("#email", email);
        page.fill("#password", Browser.PASSWORD);
        page.fill("#password-confirm", Browser.PASSWORD);
        page.fill("#firstName", "Ada");
        page.fill("#lastName", "Braun");
        page.locator("input[type=submit], button[type=submit]").last().click();
    }
}
