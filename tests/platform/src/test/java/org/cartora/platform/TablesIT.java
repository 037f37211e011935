package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Prices, stock, customers and orders as CSV files, and the console's page of them all. */
@ResourceLock("files that name people go with any of them")
class TablesIT {

    private static final String STOCK_TAKEN = "select count(*) from data_export where kind = 'STOCK'";

    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);
    private final Shop manager = Shop.as("manager");

    @Test
    void aCountOfStockIsAnAdjustmentAtItsLocation() {
        var mug = Shop.product(5);

        var done = ImportExportIT.imported(
                manager,
                "kind=stock",
                "SKU;Location;On Hand\n" + mug.sku() + ";main;8\nNO-SUCH;main;1\n"
                        + Shop.product(1).sku() + ";nowhere;1\n");

        assertThat(done.text("/changed")).as("%s", done).isEqualTo("1");
        assertThat(done.text("/failed")).isEqualTo("2");
        assertThat(mug.available()).isEqualTo(8);
        assertThat(Platform.number(
                        "select count(*) from stock_movement where sku = ? and from_account = 'CORRECTIONS' and quantity = 3",
                        mug.sku()))
                .isEqualTo(1);
        assertThat(manager.get("/api/admin/imports/" + done.text("/id") + "/errors")
                        .toString())
                .contains("There is no such SKU.", "is not a stock location of this shop");
    }

    @Test
    void stockThatIsPromisedIsNotCountedAway() {
        var mug = Shop.product(5);
        Shop.guest().buy(mug.variantId(), 3, Shop.newEmail());

        var done = ImportExportIT.imported(manager, "kind=stock", "SKU,On Hand\n" + mug.sku() + ",2\n");

        assertThat(done.text("/failed")).as("%s", done).isEqualTo("1");
        assertThat(manager.get("/api/admin/imports/" + done.text("/id") + "/errors")
                        .text("/items/0/message"))
                .contains("at least 3 are promised");
        assertThat(mug.available()).isEqualTo(2);
    }

    @Test
    void anotherTaxClassIsAChangeInADryRunToo() {
        var bread = Shop.product(1);
        var file = "Handle,Tax Class\n" + bread.slug() + ",reduced\n"
                + Shop.product(1).slug() + ",luxury\n";

        var tried = ImportExportIT.imported(manager, "kind=products&dry_run=true", file);
        assertThat(tried.text("/changed")).as("%s", tried).isEqualTo("1");
        assertThat(manager.get("/api/products/" + bread.id()).text("/tax_class"))
                .isEqualTo("standard");
        var done = ImportExportIT.imported(manager, "kind=products", file);

        assertThat(done.text("/failed")).as("%s", done).isEqualTo("1");
        assertThat(manager.get("/api/admin/imports/" + done.text("/id") + "/errors")
                        .toString())
                .contains("\"line\":3,\"column\":\"Tax Class\",\"value\":\"luxury\"", "must be one of");
        assertThat(manager.get("/api/products/" + bread.id()).text("/tax_class"))
                .isEqualTo("reduced");
    }

    @Test
    void thePriceItselfAndThePriceOfAListAreSet() {
        var mug = Shop.product(5, "10.00");
        manager.post("/api/admin/price-lists", """
                {"code":"%s","name":"List %s","currency":"EUR"}""".formatted(mark, mark));
        var file = "SKU,Price List,Currency,Price,Compare At Price,Min Quantity,Valid From,Valid Until\n" + mug.sku()
                + ",,,11.00,14.00,,,\n" + mug.sku() + ",,JPY,1200,,,,\n" + mug.sku() + ',' + mark + ",EUR,8.00,,12,,\n"
                + mug.sku() + ",no-list,,1,,,,\n" + mug.sku() + ',' + mark + ",USD,1,,2,,\n" + mug.sku()
                + ",,XXQ,1,,,,\n";

        var done = ImportExportIT.imported(manager, "kind=prices", file);

        assertThat(done.text("/failed")).as("%s", done).isEqualTo("3");
        assertThat(done.text("/changed")).isEqualTo("2");
        assertThat(done.text("/created")).isEqualTo("1");
        assertThat(Shop.guest().add(mug.variantId(), 12).text("/items/0/unit_price/amount"))
                .isEqualTo("8.00");
        assertThat(Platform.text(
                        "select amount::int::text from price where currency = 'JPY' and variant_id = cast(? as uuid)",
                        mug.variantId()))
                .isEqualTo("1200");
        var cheaper = ImportExportIT.imported(manager, "kind=prices", file.replace(",8.00,", ",7.50,"));
        assertThat(cheaper.text("/changed")).as("%s", cheaper).isEqualTo("1");
        assertThat(cheaper.text("/unchanged")).isEqualTo("2");
        assertThat(Shop.guest().add(mug.variantId(), 12).text("/items/0/unit_price/amount"))
                .isEqualTo("7.50");
    }

    @Test
    void customersAreKnownByTheirEmail() {
        var email = mark + "@cartora.example";
        var file = "Email,First Name,Last Name,Phone,Groups\n" + email
                + ",Lena,Long,'+49 30 1,\"wholesale, vip\"\nnobody,A,B,,\n";

        var made = ImportExportIT.imported(manager, "kind=customers", file);
        var again = ImportExportIT.imported(
                manager,
                "kind=customers",
                file.replace("Long", "Lang").toUpperCase(java.util.Locale.ROOT).replace("WHOLESALE, VIP", "vip"));

        assertThat(made.text("/created")).as("%s", made).isEqualTo("1");
        assertThat(made.text("/failed")).isEqualTo("1");
        assertThat(again.text("/changed")).as("%s", again).isEqualTo("1");
        assertThat(new String(ImportExportIT.exported(manager, "customers"), UTF_8))
                .contains(email + ",LENA,LANG,'+49 30 1,vip");
    }

    @Test
    void ordersAreTakenOutLineByLineAndWhoTookThemIsWrittenDown() throws IOException {
        var mug = Shop.product(5);
        var number = Shop.guest().buy(mug.variantId(), 2, Shop.newEmail()).text("/number");

        var file = new String(ImportExportIT.exported(manager, "orders"), UTF_8);

        assertThat(file).startsWith("Name,Shop,Email,Status,Financial Status,");
        assertThat(Arrays.stream(file.split("\r\n")))
                .anyMatch(line -> line.startsWith(number + ",")
                        && line.contains("," + mug.sku() + ",11.90,")
                        && line.contains(",Hauptstr. 1,"));
        assertThat(Files.readString(Servers.STATE.resolve("logs").resolve("audit.log")))
                .contains("export of orders", "taken by");
    }

    @Test
    void theConsoleTriesAFileBringsItInAndTakesATableOut() {
        var soon = new LocatorAssertions.ContainsTextOptions()
                .setTimeout(Duration.ofSeconds(60).toMillis());
        var category = manager.get("/api/categories").text("/items/0/slug");
        var file = "Handle,Title,Category,SKU,Price\n" + mark + "-a,Made by a file," + category + ',' + mark
                + "-A,5.00\n" + mark + "-b,Wrong," + category + ',' + mark + "-B,5.001\n";
        try (var browser = new Browser()) {
            var page = browser.console("manager", "/import-export");
            page.setInputFiles("[id='send:file']", new FilePayload(mark + ".csv", "text/csv", file.getBytes(UTF_8)));
            page.click("[id='send:go']");
            var row = page.locator("[id='runs:imports_data'] tr", new Page.LocatorOptions().setHasText(mark + ".csv"))
                    .first();
            assertThat(row).containsText("Dry run", soon);
            assertThat(row).containsText("Completed", soon);
            page.waitForLoadState(); // it may have come with the page, before the scripts of its buttons
            Browser.press(row.getByText("1 errors"));
            assertThat(page.locator("[id='runs:findings']")).containsText("has 3 decimals, EUR has 2", soon);
            assertThat(Platform.number("select count(*) from product where slug like ?", mark + "%"))
                    .isZero();

            Browser.press(row.getByText("Bring it in"));
            Platform.eventually(
                    Duration.ofSeconds(60),
                    () -> Platform.number("select count(*) from product where slug like ?", mark + "%") == 1);

            var taken = stockTakenOut(page);
            assertThat(taken).containsText("Download", soon);
            var download = page.waitForDownload(() -> Browser.press(taken.getByText("Download")));
            assertThat(new String(download.createReadStream().readAllBytes(), UTF_8))
                    .startsWith("SKU,Location,On Hand");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The row of a table of stock that was taken out just now. */
    private static Locator stockTakenOut(Page page) {
        var before = Platform.number(STOCK_TAKEN);
        page.selectOption("[id='take:table']", "stock");
        page.click("[id='take:go']");
        Platform.eventually(Duration.ofSeconds(60), () -> Platform.number(STOCK_TAKEN) > before);
        var run = Platform.text(
                "select run_id::text from data_export where kind = 'STOCK' order by begun_at desc limit 1");
        return page.locator(
                "[id='runs:exports_data'] tr",
                new Page.LocatorOptions().setHas(page.locator("a.row-link[href*='" + run + "']")));
    }
}
