package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
        var page = browser.fresh();

        putIntoCart(page, mug);
        fillIn(page, Shop.newEmail());
        pay(page, Shop.DECLINED_CARD);
        page.getByText("The card was declined").first().waitFor();
        pay(page, Shop.GOOD_CARD);

        page.getByText("Thank you, Ada").first().waitFor();
        assertThat(page.url()).contains("/orders/");
        assertThat(mug.available()).isEqualTo(4);
    }

    @Test
    void whatSoldOutMeanwhileIsSaidAndNothingIsCharged() {
        var mug = Shop.product(1);
        var page = browser.fresh();
        putIntoCart(page, mug);
        assertThat(Shop.guest().buy(mug.variantId(), 1, Shop.newEmail()).status())
                .isEqualTo(201);

        fillIn(page, Shop.newEmail());

        page.getByText(Pattern.compile("sold out", Pattern.CASE_INSENSITIVE))
                .first()
                .waitFor();
        assertThat(page.getByLabel("Card number").count()).isZero();
    }

    @Test
    void aCustomerSignsInBuysAndFindsTheOrderInTheHistory() {
        var mug = Shop.product(5);
        var page = browser.fresh();
        page.navigate(Platform.URL + "/api/auth/login?return_to=/p/" + mug.slug());
        page.fill("#username", "customer@cartora.example");
        page.fill("#password", "Cartora-demo-1");
        page.click("#kc-login");
        page.waitForURL("**/p/" + mug.slug());

        putIntoCart(page, mug);
        fillIn(page, null);
        pay(page, Shop.GOOD_CARD);
        page.getByText("Thank you, Ada").first().waitFor();
        var number = page.url().replaceAll(".*/orders/([^?#]+).*", "$1");
        page.navigate(Platform.URL + "/orders");

        page.getByText(number).first().waitFor();
    }

    private static void putIntoCart(Page page, Shop.Product product) {
        page.navigate(Platform.URL + "/p/" + product.slug());
        button(page, "Add to cart").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Check out"))
                .click();
    }

    private static void fillIn(Page page, @Nullable String email) {
        if (email != null) {
            field(page, "E-mail").fill(email);
        }
        Map.of(
                        "First name", "Ada",
                        "Last name", "Braun",
                        "Street and number", "Lindenweg 4",
                        "Postal code", "20095",
                        "Town or city", "Hamburg")
                .forEach((label, value) -> field(page, label).fill(value));
        button(page, "Continue to payment").click();
    }

    private static void pay(Page page, String card) {
        field(page, "Card number").fill(card);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Pay ")))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }
}
