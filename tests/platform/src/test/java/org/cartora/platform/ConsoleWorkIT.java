package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What staff do all day: new products, orders looked up, jobs watched over. */
@ResourceLock("books that hold")
@SuppressWarnings("NullAway.Init")
class ConsoleWorkIT {

    private static final int LONG = 120_000;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        BusyDay.unsell();
    }

    @Test
    void aNewProductWithItsPictureIsSoonSeenInTheShop() throws IOException {
        var title = "Console lamp " + UUID.randomUUID();
        var page = browser.console("manager", "/product");
        var lamp = new FilePayload("lamp.png", "image/png", picture());
        page.onFileChooser(chooser -> chooser.setFiles(lamp));
        page.fill("[id='product:title']", title);
        page.fill("[id='product:description']", "Made in the console.");
        page.locator("[id='product:category'] option").nth(1).evaluate("option => { option.selected = true }");
        page.selectOption("[id='product:status']", "published");
        page.getByLabel("Tax class").selectOption("reduced");
        upload(page);
        page.getByLabel("SKU of variant 1").fill("C-" + UUID.randomUUID());
        page.getByLabel("Price of variant 1").fill("49.90");
        page.getByLabel("Weight of variant 1").fill("1900");
        page.getByLabel("First stock of variant 1").fill("7");

        page.click("[id='product:save']");
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".pictures img")).hasCount(1);
        assertThat(page.getByLabel("Weight of variant 1")).hasValue("1900");
        assertThat(page.getByLabel("Tax class")).hasValue("reduced");
        var shop = page.waitForPopup(() -> page.getByText("View in shop").click());

        assertThat(shop.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
        assertThat(shop.getByRole(AriaRole.MAIN)).containsText("€49.90");
        assertThat(shop.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to cart")))
                .isEnabled();
        var picture = shop.getByRole(AriaRole.MAIN).getByRole(AriaRole.IMG).first();
        assertThat(picture).isVisible();
        shop.waitForCondition(() -> (Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 100"));
        page.context().close();
    }

    /** As with a keyboard: Enter on the button, then a file. */
    private static void upload(Page page) {
        page.getByLabel("Add pictures").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".pictures img")).hasCount(1);
    }

    @Test
    void whatIsNoPictureIsRefusedWithAWord() {
        var page = browser.console("manager", "/product");

        page.setInputFiles(
                "[id='product:upload_input']", new FilePayload("lamp.png", "image/png", "no picture".getBytes(UTF_8)));

        assertThat(page.locator(".ui-growl-item").first()).containsText("picture");
        assertThat(page.locator(".pictures img")).hasCount(0);
        page.context().close();
    }

    @Test
    void ordersAreFoundByTheirBuyersAndTheirState() {
        var email = Shop.newEmail();
        var number = Shop.guest().buy(Shop.product(5).variantId(), 1, email).text("/number");
        var page = browser.console("support", "/orders");
        var rows = page.locator("[id='orders:table_data'] > tr");

        page.fill("[id='orders:text']", email);
        page.click("[id='orders:find']");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText(number);
        page.selectOption("[id='orders:status']", "CANCELED");
        page.click("[id='orders:find']");

        assertThat(rows.first()).containsText("No orders match.");
        page.click("[id='orders:clear']");
        assertThat(page.locator("[id='orders:text']")).hasValue("");
        assertThat(rows).hasCount(20);
        page.fill("[id='orders:text']", number);
        page.keyboard().press("Enter");
        assertThat(rows).hasCount(1);
        rows.first().getByText(number).click();
        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(email);
        page.context().close();
    }

    @Test
    void supportSeesProductsButChangesNone() {
        var mug = Shop.product(5);
        var page = browser.console("support", "/products?q=" + mug.sku());
        assertThat(page.getByText("New product")).hasCount(0);
        page.locator("[id='products:table_data'] a.row-link").first().click();
        assertThat(page.locator("h1")).hasText("Test mug " + mug.sku());

        assertThat(page.locator("[id='product:title']")).not().isEditable();
        assertThat(page.locator("[id='product:save'], [id='product:archive'], [id='product:add']"))
                .hasCount(0);
        // the page's last script tells by which word its own requests are known
        page.waitForFunction("() => window.PrimeFaces && PrimeFaces.csp.NONCE_VALUE");
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.evaluate(
                        "() => { const title = document.getElementById('product:title'); title.readOnly = false;"
                                + " title.value = 'Taken over'; PrimeFaces.ab({s: 'product:save', f: 'product', p: '@form', u: '@form'}) }"));
        page.reload();

        assertThat(page.locator("h1")).hasText("Test mug " + mug.sku());
        assertThat(Shop.as("support")
                        .with("If-Match", "*")
                        .patch("/api/products/" + mug.id(), "{\"title\":\"Taken over\"}")
                        .status())
                .isEqualTo(403);
        page.context().close();
    }

    @Test
    @ResourceLock("daily-sales")
    void aRunIsStoppedAndTakenUpAgainWhereItWas() throws SQLException {
        BusyDay.sell();
        var page = browser.console("manager", "/jobs");
        page.locator("[id='jobs:all:0:parameters:0:value']").fill(BusyDay.DAY.toString());
        page.click("[id='jobs:all:0:start']");
        var newest = page.locator(
                        "[id='jobs:runs_data'] > tr", new Page.LocatorOptions().setHasText(BusyDay.DAY.toString()))
                .first();

        assertThat(newest).containsText(" of 30,000");
        pressed(page, newest, "Stop");
        // waited for on its own page: others' runs push it off the list
        Browser.press(newest.getByText("Daily sales report"));
        var state = page.locator("[id='run:live']");
        assertThat(state).containsText("Stopped", patiently());
        page.goBack();
        pressed(page, newest, "Restart");
        Browser.press(newest.getByText("Daily sales report"));
        assertThat(state).containsText("Completed", patiently());

        assertThat(page.getByText(Pattern.compile("^Going on after [0-9]+ of 30000")))
                .isVisible();
        assertThat(page.locator("dl.facts").first()).containsText("Done30,000");
        page.getByText("Open the report").click();
        assertThat(page.locator("h1")).containsText("Sales of");
        page.context().close();
    }

    private static void pressed(Page page, Locator row, String name) {
        page.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("%3A" + name.toLowerCase(Locale.ROOT)),
                () -> Browser.press(button(row, name)));
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(LONG);
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xE4EEE8));
        pen.fillRect(0, 0, 900, 900);
        pen.setColor(new Color(0x1E4B3C));
        pen.fillOval(250, 150, 400, 400);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
