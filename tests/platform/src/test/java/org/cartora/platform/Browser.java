package org.cartora.platform;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium without a window: the one of CHROME_BIN, or the machine's own. */
final class Browser implements AutoCloseable {

    static final String PASSWORD = "Cartora-demo-1";

    static {
        // three classes share two cores: what is right a little later is right
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** What the identity provider knows the demo people by. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());

    /** What pages wanted to do against their content security policy. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    /** The same, where a test has provoked them: then they are nobody's fault. */
    List<String> takeViolations() {
        var taken = violations();
        violations.clear();
        return taken;
    }

    /** How somebody looks at the shop. */
    enum Look {
        LIGHT,
        DARK,
        PHONE;

        /** Shows a page in this look from now on. */
        void of(Page page) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
            page.setViewportSize(this == PHONE ? 390 : 1280, this == PHONE ? 844 : 800);
        }
    }

    /** A browser that nobody has used yet, on its first page. */
    Page fresh() {
        return fresh(new NewContextOptions());
    }

    /** One that does not keep to the policy by which pages refuse foreign scripts: only what the pages do themselves helps. */
    Page defenceless() {
        return fresh(new NewContextOptions().setBypassCSP(true));
    }

    private Page fresh(NewContextOptions options) {
        var context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of(Crowd.HEADER, Crowd.someone())));
        context.setDefaultTimeout(40_000);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add("\n" + message.page().url() + ": " + message.text());
            }
        });
        var page = context.newPage();
        Look.LIGHT.of(page);
        return page;
    }

    /**
     * Opens a page of the console as one of the demo people. Whoever has signed in before is known to the identity provider,
     * in whatever browser; see {@link Shop#as}.
     */
    Page console(String who, String path) {
        return enter(fresh(), who, path);
    }

    /** The same in a browser that is there already. */
    Page enter(Page page, String who, String path) {
        synchronized (SIGNED_IN) {
            page.context().addCookies(SIGNED_IN.getOrDefault(who, List.of()));
            page.navigate(Platform.URL + "/admin" + path);
            if (page.locator("#username").isVisible()) {
                signIn(page, who + "@cartora.example");
            }
            page.waitForURL(address -> address.startsWith(Platform.URL + "/admin" + path));
            SIGNED_IN.put(
                    who,
                    page.context().cookies(Platform.IDENTITY).stream()
                            .filter(cookie -> cookie.path.startsWith("/realms"))
                            .toList());
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /**
     * Fills in the identity provider's form, which the page shows; once more where it is shown again, for of two sign-ins of one
     * account in the same moment one is refused.
     */
    static void signIn(Page page, String email) {
        if (sent(page, email).status() == 200 && page.locator("#username").isVisible()) {
            sent(page, email);
        }
    }

    private static Response sent(Page page, String email) {
        page.fill("#username", email);
        page.fill("#password", PASSWORD);
        var answer = page.waitForResponse(
                response -> response.url().contains("/login-actions/authenticate"), () -> page.click("#kc-login"));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return answer;
    }

    /**
     * Presses what its page draws anew each second: between a mouse button's going down and up it may become another, and
     * neither is clicked.
     */
    static void press(Locator drawnAnew) {
        drawnAnew.click(new Locator.ClickOptions().setTrial(true));
        drawnAnew.dispatchEvent("click");
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
        if (!violations.isEmpty()) {
            throw new AssertionError("pages broke their content security policy: " + violations);
        }
    }
}
