package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The console's page of the warehouse. */
class InventoryConsoleIT {

    @Test
    void unitsAreCorrectedSentToAnotherPlaceAndReceivedThere() {
        var mug = Shop.product(10);
        var manager = Shop.as("manager");
        var second = "t-" + UUID.randomUUID().toString().substring(0, 13);
        manager.post("/api/admin/stock-locations", """
                {"code":"%s","name":"Made for a test","priority":900,"address":{"line1":"Lager 2","postal_code":"1",
                 "city":"Ort","country":"DE"}}""".formatted(second));
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
            var transfer = page.locator("[id='documents:transfers_data'] tr")
                    .filter(new Locator.FilterOptions().setHasText(mug.sku()));
            assertThat(transfer).containsText("In transit");
            transfer.getByText("All arrived").click();
            assertThat(transfer).containsText("3 of 3 arrived");

            page.getByLabel("Movements of " + mug.sku()).first().click();
            assertThat(page.locator("[id='history']")).containsText("Damaged");
            assertThat(page.locator("[id='history']")).containsText("received from main");
        } finally {
            manager.patch("/api/admin/stock-locations/" + second, "{\"active\":false}");
        }
    }
}
