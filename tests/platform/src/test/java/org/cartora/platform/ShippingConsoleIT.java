package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console's page of shipping. */
@SuppressWarnings("NullAway.Init")
class ShippingConsoleIT {

    private static Browser browser;

    private final Shop manager = Shop.as("manager");
    private final String zone = "t-" + UUID.randomUUID().toString().substring(0, 13);

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void removeTheZone() {
        manager.delete("/api/admin/shipping-zones/" + zone);
    }

    @Test
    void aManagerSetsAZoneWithAMethodOfTwoRatesAndRemovesThem() {
        var page = browser.console("manager", "/shipping");
        follow(page, page.getByText("New zone"), "add=zone");
        page.fill("[id='zoneForm:code']", zone);
        page.fill("[id='zoneForm:name']", "Far " + zone);
        page.fill("[id='zoneForm:places']", "no");
        page.click("[id='zoneForm:save']");
        assertThat(card(page)).containsText("Norway");
        assertThat(card(page)).containsText("No method yet: nothing is sent there.");

        follow(page, card(page).getByText("Add a method"), "add=method");
        page.fill("[id='methodForm:code']", "slow");
        page.fill("[id='methodForm:name']", "Slow boat");
        page.fill("[id='methodForm:estimate']", "a week");
        page.getByLabel("Weight to of row 1").fill("2000");
        page.getByLabel("Price of row 1").fill("5.00");
        addARow(page, 2);
        page.getByLabel("Weight from of row 2").fill("2001");
        page.getByLabel("Price of row 2").fill("9.50");
        page.getByLabel("Per kilogram of row 2").fill("1.50");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        Browser.Look.PHONE.of(page);
        Assertions.assertThat(AccessibilityIT.fits(page)).isTrue();
        Browser.Look.LIGHT.of(page);
        page.click("[id='methodForm:save']");

        assertThat(card(page)).containsText("up to 2 kg · €5.00");
        assertThat(card(page)).containsText("from 2.001 kg · €9.50 + €1.50 per kg begun");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        Assertions.assertThat(stored().at("/methods/0/rates")).hasSize(2);

        remove(page, "Remove Slow boat of Far " + zone);
        assertThat(card(page)).containsText("No method yet: nothing is sent there.");
        remove(page, "Remove the zone Far " + zone);
        assertThat(card(page)).hasCount(0);
        Assertions.assertThat(manager.get("/api/admin/shipping-zones/" + zone).status())
                .isEqualTo(404);
        page.context().close();
    }

    @Test
    void aRowThatOverlapsAnotherIsRefusedByNameAndWhatWasTypedStays() {
        made();
        var page = browser.console("manager", "/shipping?zone=" + zone + "&method=slow");
        addARow(page, 2);
        page.getByLabel("Weight from of row 2").fill("2000");
        page.getByLabel("Price of row 2").fill("9.50");
        page.click("[id='methodForm:save']");

        var refusal = page.locator("[id='methodForm'] .notice-bad");
        assertThat(refusal).containsText("Row 2 holds for carts for which row 1 holds too.");
        assertThat(page.getByLabel("Price of row 2")).hasValue("9.50");
        Assertions.assertThat(Axe.findings(page)).isEmpty();
        page.getByLabel("Price of row 2").fill("dear");
        page.click("[id='methodForm:save']");
        assertThat(page.locator("[id='methodForm:rates']")).containsText("A price looks like 4.90.");
        page.getByLabel("Price of row 2").fill("9.50");
        button(page, "Remove row 2").click();
        assertThat(page.getByLabel("Price of row 2")).hasCount(0);
        page.uncheck("[id='methodForm:active']");
        page.click("[id='methodForm:save']");

        assertThat(card(page)).containsText("up to 2 kg · €5.00");
        assertThat(card(page).locator(".tag")).hasText("off");
        Assertions.assertThat(stored().at("/methods/0/active").asBoolean()).isFalse();
        page.context().close();
    }

    @Test
    void placesThatCannotBeReadOrAreInAnotherZoneAreSaid() {
        var page = browser.console("manager", "/shipping?add=zone");
        page.fill("[id='zoneForm:code']", zone);
        page.fill("[id='zoneForm:name']", "Far " + zone);
        page.fill("[id='zoneForm:places']", "IS, Norway");
        page.click("[id='zoneForm:save']");
        var refusal = page.locator("[id='zoneForm'] .notice-bad");
        assertThat(refusal).containsText("“Norway” is no place");

        page.fill("[id='zoneForm:places']", "IS GL");
        page.click("[id='zoneForm:save']");
        assertThat(refusal).containsText("“IS GL” is no place");

        page.fill("[id='zoneForm:places']", "IS, DE");
        page.click("[id='zoneForm:save']");
        assertThat(refusal).containsText("DE is in another zone.");

        page.fill("[id='zoneForm:places']", "IS\nIS: Austurland, the east");
        page.click("[id='zoneForm:save']");
        assertThat(card(page)).containsText("Iceland, Austurland, the east (Iceland)");
        Assertions.assertThat(stored().at("/places/1/region").asText()).isEqualTo("Austurland, the east");
        page.context().close();
    }

    @Test
    void theRulesOfACommandHoldForTheConsoleToo() {
        var page = browser.console("manager", "/shipping?add=zone");
        page.fill("[id='zoneForm:code']", zone);
        page.fill("[id='zoneForm:name']", "Far " + zone);
        page.fill("[id='zoneForm:places']", "IS,".repeat(1_001));
        page.click("[id='zoneForm:save']");

        assertThat(page.locator("[id='zoneForm'] .notice-bad")).containsText("size must be between 0 and 1000");
        page.context().close();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotUndone() {
        made();
        var page = browser.console("manager", "/shipping?zone=" + zone + "&method=slow");
        assertThat(page.locator("[id='methodForm:name']")).hasValue("Slow boat");
        put("9.90");

        page.fill("[id='methodForm:name']", "Slower boat");
        page.click("[id='methodForm:save']");

        assertThat(page.locator("[id='methodForm'] .notice-bad")).containsText("Somebody else changed");
        Assertions.assertThat(stored().at("/methods/0/rates/0/price/amount").asText())
                .isEqualTo("9.90");
        page.context().close();
    }

    @Test
    void supportSetsNoShipping() {
        var page = browser.console("support", "/orders");

        assertThat(page.locator("nav").getByText("Shipping")).hasCount(0);
        Assertions.assertThat(page.navigate(Platform.URL + "/admin/shipping").status())
                .isEqualTo(403);
        page.context().close();
    }

    /** To a page that is whole, with the scripts of its buttons. */
    private static void follow(Page page, Locator link, String to) {
        link.click();
        page.waitForURL(url -> url.contains(to));
    }

    /** The new row is there, and has the focus. */
    private static void addARow(Page page, int row) {
        page.click("[id='methodForm:add']");
        assertThat(page.getByLabel("Currency of row " + row)).isFocused();
    }

    private static void remove(Page page, String button) {
        Dialog.yes(page, Dialog.asked(page, button(page, button)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator card(Page page) {
        return page.locator("[aria-labelledby='zone-" + zone + "']");
    }

    private JsonNode stored() {
        return manager.get("/api/admin/shipping-zones/" + zone).json();
    }

    private void made() {
        manager.put("/api/admin/shipping-zones/" + zone, "{\"name\":\"Far %s\",\"places\":[]}".formatted(zone));
        put("5.00");
    }

    private void put(String price) {
        var answer = manager.put("/api/admin/shipping-zones/" + zone + "/methods/slow", """
                {"name":"Slow boat","delivery_estimate":"a week","rates":[
                 {"price":{"amount":"%s","currency":"EUR"},"weight_to":2000}]}""".formatted(price));
        Assertions.assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }
}
