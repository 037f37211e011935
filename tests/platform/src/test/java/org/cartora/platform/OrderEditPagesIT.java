package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Additions and exchanges as the staff offer them in the console and as customers pay them in the shop. */
@SuppressWarnings("NullAway.Init")
class OrderEditPagesIT {

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
    void theStaffOfferMoreAndTheCustomerPaysItOnTheOrdersPage() {
        var cup = Shop.product(9, "4.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var console = browser.console("support", "/order?number=" + placed.number());
        console.locator("[id='more:sku']").fill(cup.sku());
        console.locator("[id='more:count']").fill("2");
        press(console, "[id='more:look']");
        assertThat(console.locator("[id='more:quoted']")).containsText("€8.00");
        clean(console);
        Dialog.confirmed(console, "[id='more:offer']");
        assertThat(console.locator("[id='offered']")).containsText("Waits for payment");

        var buyer = found(placed);
        buyer.heading("More for this order").waitFor();
        clean(buyer.page());
        buyer.button("Pay €8.00").click();
        buyer.pay(Shop.DECLINED_CARD);
        buyer.page().getByText("The card was declined").first().waitFor();
        clean(buyer.page());
        buyer.pay(Shop.GOOD_CARD);

        buyer.page().getByText("Items added to the order").first().waitFor();
        assertThat(buyer.heading("More for this order")).hasCount(0);
        Assertions.assertThat(placed.order().text("/grand_total/amount")).isEqualTo("22.90");
        console.context().close();
        buyer.page().context().close();
    }

    @Test
    void anExchangeIsAcceptedPaidAndReceived() {
        var lamp = Shop.product(5, "25.00");
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        placed.ship(1);
        placed.exchange(lamp, 1);
        var console = browser.console("support", "/order?number=" + placed.number());
        assertThat(console.locator("[id='returns']")).containsText(lamp.sku());
        press(console, "[id^='returns:'][id$=':approve']");
        assertThat(console.locator("[id='offered']")).containsText("Waits for payment");
        clean(console);

        var buyer = found(placed);
        buyer.heading("In exchange for your return").waitFor();
        clean(buyer.page());
        buyer.button("Pay €15.00").click();
        buyer.pay(Shop.GOOD_CARD);
        buyer.page().getByText("Paid.").first().waitFor();
        console.reload();
        assertThat(console.locator("[id='offered']")).containsText("Paid, waits for goods");
        Dialog.confirmed(console, "[id^='returns:'][id$=':receive']");

        assertThat(console.locator("[id='returns']")).containsText("Received");
        Assertions.assertThat(placed.order().json().at("/lines")).hasSize(2);
        Assertions.assertThat(lamp.available()).isEqualTo(4);
        console.context().close();
        buyer.page().context().close();
    }

    @Test
    void aShopperAsksForAnotherSizeInsteadOfMoneyAndGetsIt() {
        var small = sizes();
        var placed = Placed.mugs(small, 1);
        placed.ship(1);
        var buyer = found(placed);
        buyer.button("Return items").click();
        var form = buyer.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("Test shirt").first().selectOption("1");
        form.getByLabel(Pattern.compile("^For Test shirt")).selectOption(new SelectOption().setLabel("L, €23.00"));
        form.getByLabel("Why?").selectOption(new SelectOption().setLabel("It does not fit"));
        clean(buyer.page());
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask to return"))
                .press("Enter");

        buyer.page().getByText("In exchange for something else").waitFor();
        clean(buyer.page());
        var asked = placed.buyer().get("/api/orders/" + placed.number() + "/returns");
        Assertions.assertThat(asked.text("/items/0/exchange_for/0/variant_id"))
                .as("%s", asked)
                .isEqualTo(large(small));
        placed.decide(new Answer(200, asked.http(), asked.json().at("/items/0")), "approve");
        buyer.page().reload();
        buyer.button("Pay €3.00").click();
        buyer.pay(Shop.GOOD_CARD);
        buyer.page().getByText("Paid.").first().waitFor();
        buyer.page().context().close();
    }

    /** A shirt in two sizes; the large one costs more. */
    private static Shop.Product sizes() {
        var sku = "T-SHIRT-" + UUID.randomUUID();
        var manager = Shop.as("manager");
        var made = manager.post(
                "/api/products", """
                {"title":"Test shirt","description":"Made for a test.","category":"%s","tags":["test"],"status":"published",
                 "attributes":{},"options":["Size"],"variants":[
                 {"sku":"%s-S","options":{"Size":"S"},"price":{"amount":"20.00","currency":"EUR"},"stock":5},
                 {"sku":"%s-L","options":{"Size":"L"},"price":{"amount":"23.00","currency":"EUR"},"stock":5}],"media":[]}""".formatted(manager.get("/api/categories").text("/items/0/slug"), sku, sku));
        Assertions.assertThat(made.status()).as("%s", made).isEqualTo(201);
        return new Shop.Product(made.text("/id"), made.text("/slug"), variant(made, "S"), sku + "-S");
    }

    private static String large(Shop.Product shirt) {
        return variant(Shop.guest().get("/api/products/" + shirt.id()), "L");
    }

    private static String variant(Answer product, String size) {
        for (var variant : product.json().at("/variants")) {
            if (variant.at("/options/Size").asText().equals(size)) {
                return variant.at("/id").asText();
            }
        }
        throw new AssertionError("no " + size + " in " + product);
    }

    /** The order's page, as a guest finds it. */
    private static Buyer found(Placed placed) {
        var buyer = new Buyer(browser.fresh()).open("/orders/lookup");
        buyer.page().getByLabel("Order number").fill(placed.number());
        buyer.page().getByLabel("E-mail").fill(placed.email());
        buyer.page().keyboard().press("Enter");
        return buyer;
    }

    private static void clean(Page page) {
        Assertions.assertThat(Axe.findings(page)).isEmpty();
    }

    private static void press(Page page, String button) {
        page.locator(button).focus();
        page.keyboard().press("Enter");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
