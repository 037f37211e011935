package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Markup and scripts wherever somebody may write something, looked at in a browser that ignores the pages' own policy against
 * scripts: what is shown is what was written, and nothing of it becomes part of the page.
 */
@SuppressWarnings("NullAway.Init")
class AttackScriptIT {

    /** Breaks out of texts, attributes and expressions; short enough for a name. */
    private static final String EVIL = "'\"><x-evil></x-evil><img src=x onerror=alert(1)>#{7*7}";

    private static final String EVIL_JSON = EVIL.replace("\"", "\\\"");

    private static final String ADDRESS = """
        {"first_name":"%1$s","last_name":"%1$s","company":"%1$s","line1":"%1$s","line2":"%1$s","postal_code":"10115","city":"%1$s","region":"%1$s","country":"DE","phone":"1"}\
        """.formatted(EVIL_JSON);

    private static Browser browser;
    private static Shop.Product thing;
    private static String email;
    private static String order;

    @BeforeAll
    static void somebodyWritesMarkupEverywhere() {
        browser = new Browser();
        var manager = Shop.as("manager");
        var sku = "X-" + Long.toString(System.nanoTime(), 36);
        var made = manager.post("/api/products", """
            {"title":"%1$s %2$s","description":"%1$s <script>alert(2)</script>","category":"%3$s","tags":["%1$s"],"status":"published",
             "attributes":{"%1$s":"%1$s"},"options":["%4$s"],"variants":[{"sku":"%2$s","options":{"%4$s":"%1$s"},
             "price":{"amount":"11.90","currency":"EUR"},"stock":50}],"media":[]}\
            """.formatted(
                        EVIL_JSON, sku, manager.get("/api/categories").text("/items/0/slug"), EVIL_JSON));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        thing = new Shop.Product(made.text("/id"), made.text("/slug"), made.text("/variants/0/id"), sku);
        email = Shop.newEmail();
        var registered = Shop.guest().post("/api/auth/register", """
            {"email":"%s","password":"%s","first_name":"Eve","last_name":"Evil"}\
            """.formatted(email, Browser.PASSWORD));
        assertThat(registered.status()).as("%s", registered).isEqualTo(201);
        var customer = Shop.guest().with("Authorization", "Bearer " + registered.text("/access_token"));
        var renamed = customer.patch(
                "/api/users/me", "{\"first_name\":\"" + EVIL_JSON + "\",\"last_name\":\"" + EVIL_JSON + "\"}");
        assertThat(renamed.status()).as("%s", renamed).isEqualTo(200);
        assertThat(customer.post("/api/users/me/addresses", ADDRESS).status()).isEqualTo(201);
        customer.add(thing.variantId(), 1);
        var checkout = customer.post("/api/checkout", """
            {"email":"%s","shipping_address":%s,"shipping_method":"standard","note":"%s","gift_message":"%s"}\
            """.formatted(email, ADDRESS, EVIL_JSON, EVIL_JSON));
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(201);
        customer.pay(checkout, Shop.GOOD_CARD);
        order = customer.confirm(checkout).text("/number");
        customer.add(thing.variantId(), 2);
        assertThat(manager.post("/api/admin/orders/" + order + "/notes", "{\"text\":\"" + EVIL_JSON + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void close() {
        Shop.as("manager")
                .with(
                        "If-Match",
                        Shop.guest().get("/api/products/" + thing.id()).header("ETag"))
                .delete("/api/products/" + thing.id());
        browser.close();
    }

    @Test
    void nothingThatWasWrittenRunsInTheShop() {
        var page = browser.defenceless();
        var alarms = watched(page);

        visit(page, "/p/" + thing.slug(), true);
        visit(page, "/search?q=" + Shop.encoded(EVIL), true);
        visit(page, "/search?q=" + Shop.encoded(EVIL + " " + thing.sku()), true);
        visit(page, "/orders/lookup?number=" + Shop.encoded(EVIL) + "&email=" + Shop.encoded(EVIL), false);
        visit(page, "/p/" + Shop.encoded(EVIL), false);
        visit(page, "/c/" + Shop.encoded(EVIL), false);
        visit(page, "/" + Shop.encoded(EVIL), false);
        visit(page, "/?sign_in=" + Shop.encoded(EVIL) + "#" + Shop.encoded(EVIL), false);
        page.navigate(Platform.URL + "/api/auth/login?return_to=/account");
        Browser.signIn(page, email);
        page.waitForURL("**/account");
        visit(page, "/account", true);
        visit(page, "/cart", true);
        visit(page, "/checkout", true);
        visit(page, "/orders", false);
        visit(page, "/orders/" + order, true);

        assertThat(alarms).isEmpty();
        page.context().close();
    }

    @Test
    void nothingThatWasWrittenRunsInTheConsole() {
        var page = browser.defenceless();
        var alarms = watched(page);
        browser.enter(page, "manager", "/orders");

        visit(page, "/admin/orders", false);
        visit(page, "/admin/orders?q=" + Shop.encoded(EVIL), false);
        visit(page, "/admin/order?number=" + order, true);
        visit(page, "/admin/order?number=" + Shop.encoded(EVIL), false);
        visit(page, "/admin/products?q=" + Shop.encoded(thing.sku()), true);
        visit(page, "/admin/product?id=" + thing.id(), true);
        visit(page, "/admin/inventory?q=" + Shop.encoded(thing.sku()), false);
        visit(page, "/admin/jobs?" + Shop.encoded(EVIL) + "=" + Shop.encoded(EVIL), false);
        visit(page, "/admin/" + Shop.encoded(EVIL), false);

        assertThat(alarms).isEmpty();
        page.context().close();
    }

    @Test
    void nothingThatWasWrittenRunsInTheMail() {
        Platform.eventually(
                Duration.ofSeconds(60), () -> confirmation().findAny().isPresent());
        var page = browser.defenceless();
        var alarms = watched(page);

        page.setContent(confirmation().findFirst().orElseThrow().html());

        assertHarmless(page, "mail", true);
        assertThat(alarms).isEmpty();
        page.context().close();
    }

    /** What is answered by the interface itself is data to a browser that is led there. */
    @Test
    void noAnswerOfTheInterfaceIsAPage() {
        for (var path : List.of(
                "/api/" + Shop.encoded(EVIL),
                "/api/products?sort=" + Shop.encoded(EVIL),
                "/api/products/" + thing.id(),
                "/api/search?q=" + Shop.encoded(EVIL),
                "/error?" + Shop.encoded(EVIL))) {
            var answer = Attacker.anonymous().with("Accept", "text/html,*/*").get(path);
            assertThat(answer.header("Content-Type")).as("%s", answer).startsWith("application/json");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
        assertThat(Attacker.anonymous().get("/api/products?callback=alert").body())
                .startsWith("{");
    }

    /** Not the mail that asks whether the address is right. */
    private static Stream<Mail> confirmation() {
        return Mail.to(email).stream().filter(mail -> mail.subject().contains(order));
    }

    private static List<String> watched(Page page) {
        var alarms = new ArrayList<String>();
        page.onDialog(dialog -> {
            alarms.add(dialog.message() + " at " + page.url());
            dialog.dismiss();
        });
        return alarms;
    }

    private static void visit(Page page, String path, boolean shown) {
        page.navigate(Platform.URL + path);
        if (!shown) { // an order's page never comes to rest: it hears of what happens
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        assertHarmless(page, path, shown);
    }

    private static void assertHarmless(Page page, String where, boolean shown) {
        if (shown) {
            page.waitForFunction(
                    "text => document.body.textContent.includes(text) ||"
                            + " [...document.querySelectorAll('input,textarea')].some(field =>"
                            + " field.value.includes(text))",
                    EVIL);
        }
        assertThat(page.locator("x-evil").count()).as(where).isZero();
        assertThat(page.locator("img[src=x], img[onerror]").count()).as(where).isZero();
        assertThat(page.locator("body").textContent())
                .as(where)
                .doesNotContain("<x-evil></x-evil><img src=x onerror=alert(1)>49");
    }
}
