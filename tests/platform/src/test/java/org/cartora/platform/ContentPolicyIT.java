package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Pages hold to their content security policy, which knows no inline scripts and no inline styles. {@link Browser} watches over
 * each page that any test opens; here are those that exist, the console's all of them.
 */
@SuppressWarnings("NullAway.Init")
class ContentPolicyIT {

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
    @ResourceLock("daily-sales")
    void everyPageOfTheConsoleKeepsToItsPolicy() throws IOException {
        var page = browser.console("manager", "/");
        var needed = Map.of(
                "order",
                "?number=" + Placed.mugs(Shop.product(5, "10.00"), 1).number(),
                "product",
                "",
                "report",
                "?id=" + Shop.as("manager").get("/api/admin/reports").text("/items/0/id"),
                "job-run",
                "?id=1");
        try (var files = Files.list(Servers.ROOT.resolve("admin-faces/src/main/webapp"))) {
            for (var file : files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .toList()) {
                var name = file.replace(".xhtml", "");
                visit(page, "/admin/" + name + needed.getOrDefault(name, ""));
            }
        }
        visit(page, "/admin/signed-out.html");
        visit(page, "/admin/sign-in-failed.html");
        visit(page, "/admin/no-such-page");

        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void thePagesOfTheShopAndTheDescriptionOfTheInterfaceKeepToTheirs() {
        var page = browser.fresh();
        for (var path : new String[] {"/", "/cart", "/search?q=lamp", "/no-such-page", "/api/docs"}) {
            visit(page, path);
        }
        page.locator(".opblock-tag").first().waitFor();
        page.locator(".opblock-tag").first().click();

        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aStyleOrAScriptBetweenTheLinesIsNeitherAppliedNorOverlooked() {
        try (var own = new Browser()) {
            for (var page : new Page[] {own.fresh(), own.console("support", "/orders")}) {
                if (page.url().equals("about:blank")) {
                    page.navigate(Platform.URL + "/cart");
                }
                page.evaluate("() => document.body.insertAdjacentHTML('beforeend',"
                        + "'<i id=\"planted\" style=\"color: red\" onclick=\"window.wasRun = 1\">x</i>')");
                page.evaluate("() => document.getElementById('planted').click()");

                assertThat(page.evaluate("() => document.getElementById('planted').style.color"))
                        .isEqualTo("");
                assertThat(page.evaluate("() => window.wasRun ?? 0")).isEqualTo(0);
            }
            assertThat(own.takeViolations())
                    .anyMatch(told -> told.contains("style"))
                    .anyMatch(told -> told.contains("script"));
        }
    }

    private static void visit(Page page, String path) {
        page.navigate(Platform.URL + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
