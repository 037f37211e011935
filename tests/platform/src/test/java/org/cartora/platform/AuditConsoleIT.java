package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit log in the console. */
class AuditConsoleIT {

    @SuppressWarnings("NullAway.Init")
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
    void anAdminFollowsAnOrderToItsTimelineAndToTheRequest() {
        var number = Shop.guest()
                .buy(Shop.product(2).variantId(), 1, Shop.newEmail())
                .text("/number");
        var page = browser.console("admin", "/order?number=" + number);

        page.locator("main").getByText("Audit log").click();
        page.waitForURL("**/audit?table=orders&id=**");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("guest");
        PlaywrightAssertions.assertThat(page.locator("details[open]").last()).containsText(number);
        page.locator("a[href*='request_id=req_']").last().click();
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("stock_movement");
        page.context().close();
    }

    @Test
    void whoWritesInTheConsoleIsNamedByTheirId() {
        var page = browser.console("admin", "/audit");
        var me = Shop.as("admin").get("/api/users/me").text("/id");
        var number = Shop.guest()
                .buy(Shop.product(2).variantId(), 1, Shop.newEmail())
                .text("/number");
        page.navigate(Platform.URL + "/admin/order?number=" + number);
        page.fill("[id='note:text']", "Called the customer");
        page.click("[id='note:write']");
        page.getByText("Called the customer").first().waitFor();

        var order = Platform.text("select id from orders where number = ?", number);
        assertThat(AuditIT.entries("table=order_note&actor=" + me))
                .anySatisfy(entry -> assertThat(entry.toString()).contains(order));
        page.context().close();
    }

    @Test
    void aSearchIsEmptyOrLongAndSaysSo() {
        var page = browser.console("admin", "/audit?actor=nobody-at-all");
        PlaywrightAssertions.assertThat(page.getByText("Nothing was changed that fits this."))
                .isVisible();

        var mug = Shop.product(2);
        for (var version = 0; version <= 50; version++) {
            var renamed = Shop.as("manager")
                    .with("If-Match", "\"v" + version + "\"")
                    .patch("/api/products/" + mug.id(), "{\"title\":\"Mug of name " + version + "\"}");
            assertThat(renamed.status()).isEqualTo(200);
        }
        page.fill("#actor", "");
        page.fill("#table", "product");
        page.fill("#id", mug.id());
        page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Show"))
                .click();
        page.waitForURL("**table=product**");
        page.getByText("Older").click();
        page.waitForURL("**cursor=**");
        PlaywrightAssertions.assertThat(page.locator(".audit li").first()).containsText("product " + mug.id());
        page.context().close();
    }

    @Test
    void aManagerHasNoBusinessThere() {
        var page = browser.console("manager", "/orders");

        assertThat(page.locator("nav").getByText("Audit log").count()).isZero();
        assertThat(page.request().get(Platform.URL + "/admin/audit").status()).isEqualTo(403);
        page.context().close();
    }
}
