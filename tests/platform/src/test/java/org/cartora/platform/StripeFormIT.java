package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pages of a shop whose money Stripe takes. The platform's own provider is the sandbox, so the answer that names the provider is
 * changed on its way, and {@code js.stripe.com} is played by a script that has the functions of Stripe's and pays at the sandbox, behind
 * the shop's back as Stripe's form does. The policy that lets Stripe's script in is {@code PagePolicyTest}'s.
 */
@SuppressWarnings("NullAway.Init")
class StripeFormIT {

    private static final String SCRIPT = """
            window.Stripe = () => ({
              elements: ({ clientSecret }) => ({ clientSecret, create: () => ({
                on(name, act) { if (name === 'ready') this.ready = act },
                mount(place) { place.innerHTML = '<label>Card at Stripe <input></label>'; this.ready() },
                destroy() {} }) }),
              confirmPayment: async ({ elements }) => JSON.parse(await window.payAtStripe(
                elements.clientSecret.split('_secret_')[0], document.querySelector('main form input').value)) })
            """;

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
    void aGuestIsDeclinedByStripeTakesAnotherCardAndIsThanked() {
        var mug = Shop.product(5);
        var buyer = atStripe(mug);
        buyer.page()
                .route(
                        "https://js.stripe.com/**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody(SCRIPT)));
        buyer.fillInAsGuest(Shop.newEmail());

        pay(buyer, "pm_card_chargeDeclined");
        buyer.page().getByText("The card was declined").waitFor();
        pay(buyer, "pm_card_visa");

        assertThat(buyer.thanked()).isNotBlank();
        assertThat(mug.available()).isEqualTo(4);
    }

    @Test
    void aShopWithoutStripesScriptSaysSoAndAsksForNoCardItself() {
        var buyer = atStripe(Shop.product(5));
        buyer.page().route("https://js.stripe.com/**", Route::abort);
        buyer.fillInAsGuest(Shop.newEmail());

        assertThat(buyer.page().getByRole(AriaRole.ALERT)).containsText("The payment form did not open");
        assertThat(buyer.page().getByRole(AriaRole.MAIN).locator("input")).hasCount(0);
        assertThat(buyer.button("Back to delivery")).isVisible();
    }

    private static Buyer atStripe(Shop.Product product) {
        var buyer = new Buyer(browser.defenceless());
        buyer.page().exposeFunction("payAtStripe", words -> paid((String) words[0], (String) words[1]));
        buyer.page().route("**/api/checkout", StripeFormIT::paidAtStripe);
        buyer.checkOut(product);
        return buyer;
    }

    private static void paidAtStripe(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceFirst("\"provider\":\"sandbox\"", "\"provider\":\"stripe\"")));
    }

    private static String paid(String reference, String card) {
        var answer = Provider.pay(reference, card);
        assertThat(answer.status()).as("%s", answer).isIn(200, 402);
        return answer.status() == 200
                ? "{\"paymentIntent\":{\"status\":\"" + answer.text("/status") + "\"}}"
                : "{\"error\":{\"type\":\"card_error\",\"message\":\"Your card was declined.\"}}";
    }

    private static void pay(Buyer buyer, String card) {
        Page page = buyer.page();
        page.getByLabel("Card at Stripe").fill(card);
        buyer.button(Pattern.compile("^Pay ")).click();
    }
}
