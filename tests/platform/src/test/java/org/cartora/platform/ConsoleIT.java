package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The console as staff use it: in a browser, signed in at the identity provider. */
class ConsoleIT {

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
    void aManagerLandsOnThePageThatWasAskedFor() {
        var page = browser.console("manager", "/orders?status=PLACED");

        assertThat(page.url()).isEqualTo(Platform.URL + "/admin/orders?status=PLACED");
        assertThat(page.title()).contains("Orders");
        page.context().close();
    }

    @Test
    void supportReadsOrdersButRunsNoJobs() {
        var page = browser.console("support", "/orders");

        assertThat(page.title()).contains("Orders");
        assertThat(status(page, "/jobs")).isEqualTo(403);
        assertThat(status(page, "/reports")).isEqualTo(403);
        page.context().close();
    }

    @Test
    void theFiguresOfTheShopAreForThoseWhoMaySeeReports() {
        var page = browser.console("support", "/");

        assertThat(page.content()).contains("Latest orders").doesNotContain("Revenue", "Average order");
        assertThat(status(page, "/proofs")).isEqualTo(403);
        page.context().close();
    }

    @Test
    void aCustomerIsToldThatTheConsoleIsForStaff() {
        var page = browser.console("customer", "/");

        assertThat(page.content()).contains("not for your role");
        assertThat(status(page, "/orders")).isEqualTo(403);
        page.context().close();
    }

    @Test
    void manyRequestsOfOneSessionAtOnceAllSucceed() throws Exception {
        var page = browser.console("manager", "/orders");
        var cookies = cookies(page, "");
        var refused = new ArrayList<Integer>();

        try (var threads = Executors.newFixedThreadPool(4);
                var http = HttpClient.newHttpClient()) {
            Callable<Integer> look = () -> answer(http, cookies);
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 150).mapToObj(i -> look).toList())) {
                if (answer.get() != 200) {
                    refused.add(answer.get());
                }
            }
        }

        assertThat(refused).isEmpty();
        page.context().close();
    }

    @Test
    void theIdOfASessionOpensNothingWithoutItsKey() throws Exception {
        var page = browser.console("manager", "/orders");
        var id = cookies(page, "CARTORA_CONSOLE");

        try (var http = HttpClient.newHttpClient()) {
            assertThat(answer(http, id)).isEqualTo(302);
            assertThat(answer(http, id + "; CARTORA_CONSOLE_KEY=" + "A".repeat(43)))
                    .isEqualTo(302);
            assertThat(answer(http, cookies(page, ""))).isEqualTo(200);
        }
        page.context().close();
    }

    @Test
    void aManagerRenamesAProduct() {
        var page = browser.console("manager", "/products?q=" + Shop.product(1).sku());
        page.locator("[id='products:table_data'] a.row-link").click();
        page.waitForURL(url -> url.contains("/product?id=")); // whole, with the scripts of its buttons
        var title = page.locator("[id='product:title']");
        PlaywrightAssertions.assertThat(title).isVisible();
        var before = title.inputValue();

        title.fill(before + " (new)");
        page.click("[id='product:save']");
        PlaywrightAssertions.assertThat(page.locator(".ui-growl-item").first()).containsText("Saved");
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText(before + " (new)");

        page.locator("[id='product:title']").fill(before);
        page.click("[id='product:save']");
        PlaywrightAssertions.assertThat(page.locator(".ui-growl-item").first()).containsText("Saved");
        page.context().close();
    }

    @Test
    void whoSavesOverSomebodyElsesChangeIsTold() {
        var one = browser.console("manager", "/products?q=" + Shop.product(1).sku());
        one.locator("[id='products:table_data'] a.row-link").click();
        PlaywrightAssertions.assertThat(one.locator("[id='product:title']")).isVisible();
        var other = one.context().newPage();
        other.navigate(one.url());
        var tags = other.locator("[id='product:tags']");
        tags.fill(tags.inputValue() + ", seen");
        other.click("[id='product:save']");
        PlaywrightAssertions.assertThat(other.locator(".ui-growl-item").first()).containsText("Saved");

        one.locator("[id='product:title']").fill("Typed in vain?");
        one.click("[id='product:save']");

        PlaywrightAssertions.assertThat(one.locator(".notice")).containsText("Somebody else changed this product");
        assertThat(one.inputValue("[id='product:title']")).isEqualTo("Typed in vain?");
        one.context().close();
    }

    @Test
    @ResourceLock("daily-sales")
    void theDailyReportIsRunWatchedAndTakenAway() throws IOException {
        var page = browser.console("admin", "/jobs");
        page.click("[id='jobs:all:0:start']");

        var newest = page.locator(
                        "[id='jobs:runs_data'] > tr", new Page.LocatorOptions().setHasText("by admin@cartora.example"))
                .first();
        PlaywrightAssertions.assertThat(newest)
                .containsText(
                        "Completed",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(60_000));
        Browser.press(
                newest.getByText("Report", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)));
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Sales of");
        var csv = page.waitForDownload(() -> page.locator("a.button", new Page.LocatorOptions().setHasText("CSV"))
                .first()
                .click());

        assertThat(csv.suggestedFilename()).startsWith("daily-sales-").endsWith(".csv");
        assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8)).contains(",");
        page.context().close();
    }

    @Test
    void signingOutEndsTheSessionAtTheIdentityProviderToo() {
        var page = browser.fresh(); // the session that ends is nobody else's
        page.navigate(Platform.URL + "/admin/");
        Browser.signIn(page, "manager@cartora.example");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.getByText("Sign out").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("You are signed out");
        assertThat(asked).as("no token in an address").isNotEmpty().noneMatch(url -> url.contains("eyJ"));

        page.navigate(Platform.URL + "/admin/orders");

        PlaywrightAssertions.assertThat(page.locator("#username")).isVisible();
        page.context().close();
    }

    @Test
    void aViewThatTheServerDoesNotKnowChangesNothingAndIsLoadedAnew() {
        var page = browser.console("manager", "/orders");
        for (var made :
                new String[] {"-1234567890123456789:-1234567890123456789", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "x"
                }) {
            var answer = page.request()
                    .post(
                            Platform.URL + "/admin/orders",
                            RequestOptions.create()
                                    .setHeader("Faces-Request", "partial/ajax")
                                    .setForm(FormData.create()
                                            .set("jakarta.faces.ViewState", made)
                                            .set("jakarta.faces.partial.ajax", "true")));

            assertThat(answer.status()).as("%s", answer.text()).isEqualTo(200);
            assertThat(answer.text())
                    .contains("<redirect url=\"/admin/orders\"")
                    .doesNotContain("Exception");
        }
        page.context().close();
    }

    private static int status(Page page, String path) {
        return page.request().get(Platform.URL + "/admin" + path).status();
    }

    /** As a browser sends them: the one of that name, or all of them. */
    private static String cookies(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> name.isEmpty() || cookie.name.equals(name))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static int answer(HttpClient http, String cookies) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Platform.URL + "/admin/orders"))
                .header("Cookie", cookies)
                .header(Crowd.HEADER, Crowd.someone())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
