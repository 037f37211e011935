package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking around in the shop: search and what it offers, and what a page says when something is not there. */
@SuppressWarnings("NullAway.Init")
class BrowsingIT {

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
    void whileSomebodyTypesProductsAreOfferedAndTheArrowsGoToOne() {
        var mug = Shop.product(5);
        var buyer = new Buyer(browser.fresh()).open("/");
        var box = buyer.page().getByRole(AriaRole.COMBOBOX).first();

        box.pressSequentially(mug.sku());
        var offered = buyer.page().getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
        assertThat(offered).hasCount(1);
        assertThat(offered.first()).containsText("Test mug " + mug.sku());
        box.press("ArrowDown");
        assertThat(offered.first()).hasAttribute("aria-selected", "true");
        box.press("Enter");

        assertThat(buyer.page()).hasURL(Platform.URL + "/p/" + mug.slug());
        assertThat(buyer.page().getByRole(AriaRole.LISTBOX)).isHidden();
    }

    @Test
    void escapePutsTheOffersAway() {
        var buyer = new Buyer(browser.fresh()).open("/");
        var box = buyer.page().getByRole(AriaRole.COMBOBOX).first();
        box.pressSequentially("lamp");
        assertThat(buyer.page()
                        .getByRole(AriaRole.LISTBOX)
                        .getByRole(AriaRole.OPTION)
                        .first())
                .isVisible();

        box.press("Escape");

        assertThat(buyer.page().getByRole(AriaRole.LISTBOX)).isHidden();
        assertThat(box).hasValue("lamp");
    }

    @Test
    void whatWasFoundIsNarrowedByDepartmentAndPriceAndWidenedAgain() {
        var buyer = new Buyer(browser.fresh()).open("/search?q=cotton");
        var page = buyer.page();
        var department = page.getByRole(AriaRole.GROUP, group("Departments"))
                .getByRole(AriaRole.BUTTON)
                .first();
        var all = found(page);
        var inDepartment = number(department);

        department.click();
        assertThat(department).hasAttribute("aria-pressed", "true");
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS).first())
                .hasText(Pattern.compile("^" + inDepartment + " products?$"));
        assertThat(inDepartment).isLessThan(all);
        var band = page.getByRole(AriaRole.GROUP, group("Prices"))
                .getByRole(AriaRole.BUTTON)
                .first();
        var inBand = number(band);
        band.click();
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS).first())
                .hasText(Pattern.compile("^" + inBand + " products?$"));
        buyer.button("Clear filters").click();
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS).first())
                .hasText(Pattern.compile("^" + inDepartment + " products?$"));
        department.click();

        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS).first())
                .hasText(all + " products");
    }

    @Test
    void aCouponCanBeTakenOutOfTheCart() {
        var buyer = new Buyer(browser.fresh());
        var page = buyer.page();
        buyer.putIntoCart(Shop.product(5));
        page.route("**/api/cart", BrowsingIT::withCoupon);
        buyer.open("/cart");
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Coupons")))
                .containsText("WELCOME");

        var answer = page.waitForResponse(
                response -> response.request().method().equals("DELETE"),
                () -> buyer.button("Remove coupon WELCOME").click());

        assertThat(answer.url()).endsWith("/api/cart/coupons/WELCOME");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Coupons")))
                .hasCount(0);
    }

    @Test
    void noScriptButTheShopsOwnRuns() {
        var page = browser.fresh();
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page.navigate(Platform.URL + "/");
        page.locator("article").first().waitFor();
        assertThat(refused).isEmpty();

        page.evaluate("""
                () => {
                  const script = document.createElement('script')
                  script.textContent = 'document.title = "taken over"'
                  document.body.append(script)
                }""");

        assertThat(page).not().hasTitle("taken over");
        assertThat(refused).isNotEmpty();
        assertThat(browser.takeViolations()).isNotEmpty();
    }

    @Test
    void whenTheConnectionIsGoneThePageSaysSoAndGoesOnAfterwards() {
        var mug = Shop.product(5);
        var buyer = new Buyer(browser.fresh()).open("/");
        buyer.heading("Departments").waitFor();
        buyer.page().context().route("**/api/**", Route::abort);

        buyer.open("/p/" + mug.slug());
        assertThat(buyer.page().getByText("You seem to be offline").first()).isVisible();
        buyer.page().context().unroute("**/api/**");
        buyer.button("Try again").first().click();

        assertThat(buyer.heading("Test mug " + mug.sku())).isVisible();
    }

    private static void withCoupon(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceFirst("\"coupons\":\\[\\]", "\"coupons\":[\"WELCOME\"]")));
    }

    private static Page.GetByRoleOptions group(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static int found(Page page) {
        var status = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS).first();
        assertThat(status).hasText(Pattern.compile("[0-9]+ products"));
        return number(status);
    }

    private static int number(Locator text) {
        return Integer.parseInt(text.innerText().replaceAll("(?s).*?([0-9]+)\\s*products?.*", "$1"));
    }
}
