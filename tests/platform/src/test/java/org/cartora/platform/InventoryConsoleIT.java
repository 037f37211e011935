package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The console's page of the warehouse. */
class InventoryConsoleIT {

    private final Shop manager = Shop.as("manager");
    private final String second = "t-" + UUID.randomUUID().toString().substring(0, 13);

    @BeforeEach
    void open() {
        manager.post("/api/admin/stock-locations", """
                {"code":"%s","name":"Made for a test","priority":900,"address":{"line1":"Lager 2","postal_code":"1",
                 "city":"Ort","country":"DE"}}""".formatted(second));
    }

    @AfterEach
    void close() {
        manager.patch("/api/admin/stock-locations/" + second, "{\"active\":false}");
    }

    @Test
    void unitsAreCorrectedSentToAnotherPlaceAndReceivedThere() {
        var mug = Shop.product(10);
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/inventory");
            page.fill("[id='levels:text']", mug.sku());
            page.click("[id='levels:find']");
            assertThat(page.locator("[id='levels:table_data'] tr")).hasCount(1);

            page.fill("[id='work:sku']", mug.sku());
            page.selectOption("[id='work:at']", "main");
            page.fill("[id='work:units']", "-2");
            page.fill("[id='work:note']", "Damaged");
            page.click("[id='work:apply']");
            assertThat(page.locator("[id='work:units']")).hasValue("");
            assertThat(page.locator("[id='levels:table_data'] td").nth(2)).hasText("8");

            page.selectOption("[id='work:what']", "transfer");
            page.selectOption("[id='work:to']", second);
            page.fill("[id='work:units']", "3");
            page.click("[id='work:apply']");
            var transfer = row(page, mug);
            assertThat(transfer).containsText("In transit");
            transfer.getByText("All arrived").click();
            assertThat(transfer).containsText("3 of 3 arrived");

            page.getByLabel("Movements of " + mug.sku()).first().click();
            assertThat(page.locator("[id='history']")).containsText("Damaged");
            assertThat(page.locator("[id='history']")).containsText("received from main");
        }
    }

    @Test
    void aButtonBelongsToTheTransferThatIsShownThoughAnotherWasSentMeanwhile() {
        var mug = Shop.product(10);
        var cup = Shop.product(10);
        sent(mug);
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/inventory");
            sent(cup);

            row(page, mug).getByText("All arrived").click();

            assertThat(row(page, mug)).containsText("3 of 3 arrived");
            assertThat(row(page, cup)).containsText("0 of 3 arrived");
        }
    }

    @Test
    void aClickThatWaitsForTheOneBeforeReachesWhatWasShown() {
        var mug = Shop.product(10);
        var cup = Shop.product(10);
        sent(mug);
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/inventory");
            var arrived = row(page, mug)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("All arrived"))
                    .getAttribute("id");
            page.fill("[id='work:sku']", cup.sku());
            page.selectOption("[id='work:what']", "transfer");
            page.selectOption("[id='work:at']", "main");
            page.selectOption("[id='work:to']", second);
            page.fill("[id='work:units']", "3");
            page.fill("[id='work:note']", "In a hurry");

            page.evaluate(
                    "ids => ids.forEach(id => document.getElementById(id).click())", List.of("work:apply", arrived));

            assertThat(row(page, cup)).containsText("0 of 3 arrived");
            assertThat(row(page, mug)).containsText("3 of 3 arrived");
        }
    }

    private static Locator row(Page page, Shop.Product product) {
        return page.locator("[id='documents:transfers_data'] tr")
                .filter(new Locator.FilterOptions().setHasText(product.sku()));
    }

    private void sent(Shop.Product product) {
        var made = manager.post("/api/admin/stock-transfers", """
                {"from_location":"main","to_location":"%s","lines":[{"sku":"%s","quantity":3}]}""".formatted(second, product.sku()));
        var path = "/api/admin/stock-transfers/" + made.text("/id") + "/ship";
        if (!manager.post(path, "").text("/state").equals("IN_TRANSIT")) {
            throw new AssertionError("not sent: " + made);
        }
    }
}
