package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits are for attackers: somebody who is quick with the mouse does not meet them, or waits and goes on. */
class QuickShopperIT {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    /** What a page asks of the API from now on. */
    private static List<Response> asked(Page page) {
        var asked = new CopyOnWriteArrayList<Response>();
        page.onResponse(answer -> {
            if (answer.url().startsWith(Platform.URL + "/api/")
                    && answer.headers().containsKey("ratelimit-limit")) {
                asked.add(answer);
            }
        });
        return asked;
    }

    private static void assertNoneRefused(List<Response> asked) {
        assertThat(asked).isNotEmpty();
        assertThat(asked).filteredOn(answer -> answer.status() == 429).isEmpty();
    }

    @Test
    void aPageAsksLittle() {
        var mug = Shop.product(5);
        for (var path : List.of("/", "/p/" + mug.slug(), "/cart", "/search?q=cotton", "/checkout")) {
            var buyer = new Buyer(browser.fresh());
            var asked = asked(buyer.page());

            buyer.open(path);
            buyer.page().waitForCondition(() -> asked.size() > 1); // idle before its script has run is not yet at rest
            buyer.page().waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(asked).as(path).hasSizeBetween(2, 8);
            buyer.page().context().close();
        }
    }

    @Test
    void whoClicksQuicklyIsNeverRefused() {
        var mug = Shop.product(5);
        var bowl = Shop.product(5);
        var buyer = new Buyer(browser.fresh());
        var page = buyer.page();
        var asked = asked(page);

        buyer.open("/");
        for (var i = 0; i < 6; i++) { // as fast as pages come, back and forth
            page.locator("main a[href^='/p/']").nth(i).click();
            page.waitForURL("**/p/**");
            page.goBack();
            page.waitForURL(Platform.URL + "/");
        }
        page.getByRole(AriaRole.COMBOBOX).first().pressSequentially("cotton");
        buyer.putIntoCart(mug);
        buyer.checkOut(bowl);
        buyer.fillInAsGuest(Shop.newEmail());
        buyer.pay(Shop.GOOD_CARD);
        buyer.thanked();

        assertNoneRefused(asked);
        page.context().close();
    }

    @Test
    void whoIsRefusedIsToldAndGoesOn() {
        var mug = Shop.product(5);
        var buyer = new Buyer(browser.fresh());
        var page = buyer.page();
        var refusals = new AtomicInteger(2);
        page.route("**/api/products/" + mug.slug() + "*", route -> refuseSome(route, refusals));
        var adding = new AtomicInteger(1);
        page.route("**/api/cart/items", route -> refuseSome(route, adding));

        buyer.open("/p/" + mug.slug());
        PlaywrightAssertions.assertThat(page.getByText("That was a little fast"))
                .isVisible();
        buyer.button("Add to cart").click();
        page.getByRole(AriaRole.DIALOG).getByText("Subtotal").waitFor();

        assertThat(refusals).hasNegativeValue();
        assertThat(adding).hasNegativeValue();
        page.context().close();
    }

    /** Answers as the shop does to who is too fast. */
    private static void refuseSome(Route route, AtomicInteger left) {
        if (left.getAndDecrement() > 0) {
            route.fulfill(
                    new Route.FulfillOptions()
                            .setStatus(429)
                            .setHeaders(Map.of("Retry-After", "1", "Content-Type", "application/json"))
                            .setBody(
                                    "{\"error\":{\"code\":\"RATE_LIMITED\",\"message\":\"Too many requests; try again later.\",\"details\":[]}}"));
        } else {
            route.resume();
        }
    }
}
