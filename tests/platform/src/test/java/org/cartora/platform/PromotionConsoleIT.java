package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The console's page of promotions. */
class PromotionConsoleIT {

    private final Shop manager = Shop.as("manager");

    @Test
    void whatWasTriedIsWhatIsActivatedThoughAnotherWasMadeMeanwhile() {
        var mine = draft();
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/promotions");
            row(page, mine).getByText("Try out").click();
            assertThat(page.locator("[id='promotions:trial']")).containsText(mine);
            var other = draft();

            row(page, mine).getByText("Activate as it is").click();

            assertThat(row(page, mine).getByText("Pause")).isVisible();
            assertThat(row(page, other).getByText("Activate as it is")).isVisible();
            row(page, mine).getByText("Pause").click();
            assertThat(row(page, mine).getByText("Activate as it is")).isVisible();
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator("[id='promotions:all_data'] tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private String draft() {
        var name = "Made for a test " + UUID.randomUUID();
        var made = manager.post(
                "/api/admin/promotions", """
                {"status":"DRAFT","terms":{"name":"%s","lane":"CATALOG","stacking":"BEST","priority":0,
                 "conditions":{"scope":{"variants":["%s"]}},"benefit":{"kind":"PERCENT","percent":10},
                 "needs_coupon":false}}""".formatted(name, Shop.product(1).variantId()));
        if (made.status() != 201) {
            throw new AssertionError("not made: " + made);
        }
        return name;
    }
}
