package org.cartora.platform;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Chromium without a window: the one of CHROME_BIN, or the machine's own. */
final class Browser implements AutoCloseable {

    static final String PASSWORD = "Cartora-demo-1";

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    /** A browser that nobody has used yet, on its first page. */
    Page fresh() {
        BrowserContext context = browser.newContext();
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    /** Opens a page of the console as one of the demo people. */
    Page console(String who, String path) {
        var page = fresh();
        page.navigate(Platform.URL + "/admin" + path);
        page.fill("#username", who + "@cartora.example");
        page.fill("#password", PASSWORD);
        page.click("#kc-login");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private static Path chromium() {
        var named = System.getenv("CHROME_BIN");
        return Stream.concat(
                        Stream.ofNullable(named),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium: install it or set CHROME_BIN"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
