package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cartora.platform.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** No page keeps anybody out, as far as axe-core can tell, nor runs off the side: light, dark, and on a phone. */
@SuppressWarnings("NullAway.Init")
@Order(1) // the longest of those that run beside each other begins first
class AccessibilityIT {

    private static Browser browser;

    private final List<String> findings = new ArrayList<>();

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aBarrierWouldBeFoundInEveryLook() {
        var page = browser.fresh();
        page.navigate(Platform.URL + "/cart");
        new Buyer(page).heading("Your cart").waitFor();
        page.evaluate("() => { const styles = new CSSStyleSheet();"
                + " styles.replaceSync('@media (prefers-color-scheme: dark) { main * { color: #222; background: #111 } }"
                + " @media (max-width: 400px) { #wide { width: 600px } }');"
                + " document.adoptedStyleSheets = [styles];"
                + " document.querySelector('main').insertAdjacentHTML('beforeend',"
                + " '<input><div id=\"wide\">wide</div>') }");

        check(page, "cart");

        assertThat(findings)
                .anyMatch(finding -> finding.contains("LIGHT: critical label"))
                .anyMatch(finding -> finding.contains("DARK: serious color-contrast"))
                .anyMatch(finding -> finding.contains("PHONE: critical label"))
                .anyMatch(finding -> finding.contains("PHONE: ") && finding.contains("wider than the screen"))
                .noneMatch(finding -> finding.contains("LIGHT: ") && finding.contains("wider than the screen"));
    }

    @Test
    void noPageOfAPurchaseHasABarrier() {
        var mug = Shop.product(5);
        var buyer = new Buyer(browser.fresh());
        var page = buyer.page();
        buyer.open("/");
        page.locator("article").nth(8).waitFor();
        check(page, "home");
        page.locator("#departments a").first().click();
        page.getByLabel("Filter and sort").waitFor();
        page.locator("article").first().waitFor();
        check(page, "category");
        buyer.open("/search?q=lamp");
        page.locator("article").first().waitFor();
        check(page, "search");
        buyer.putIntoCart(mug);
        check(page, "cart drawer");
        buyer.open("/p/" + mug.slug());
        buyer.button("Add to cart").waitFor();
        check(page, "product");
        buyer.open("/cart");
        buyer.heading("Summary").waitFor();
        check(page, "cart");
        buyer.open("/checkout");
        page.getByRole(AriaRole.RADIO).first().waitFor();
        check(page, "checkout");
        buyer.button("Continue to payment").click();
        check(page, "checkout with objections");
        buyer.fillInAsGuest(Shop.newEmail());
        buyer.field("Card number").waitFor();
        check(page, "payment");
        buyer.pay(Shop.DECLINED_CARD);
        page.getByText("The card was declined").first().waitFor();
        check(page, "declined");
        buyer.pay(Shop.GOOD_CARD);
        buyer.thanked();
        page.getByText("Order placed").first().waitFor();
        check(page, "confirmation");

        assertThat(findings).isEmpty();
    }

    @Test
    void noPageOfACustomerHasABarrier() {
        var buyer = new Buyer(browser.fresh());
        var page = buyer.page();
        buyer.open("/no-such-page");
        buyer.heading("This page is not here").waitFor();
        check(page, "missing page");
        buyer.open("/orders/lookup");
        buyer.button("Find order").click();
        check(page, "order lookup");
        buyer.open("/cart");
        page.getByText("Your cart is empty").first().waitFor();
        check(page, "empty cart");
        buyer.open("/search?q=zzzzzz");
        page.getByText("Nothing found").waitFor();
        check(page, "nothing found");
        buyer.open("/orders");
        buyer.link("Create an account").click();
        page.locator("#password-confirm").waitFor();
        check(page, "registration");
        buyer.open("/api/auth/login?return_to=/orders");
        page.locator("#password").waitFor();
        check(page, "sign-in");
        var email = Shop.newEmail();
        Shop.registered(email);
        page.fill("#username", email);
        page.fill("#password", "wrong");
        page.click("#kc-login");
        page.waitForURL(url -> url.contains("/login-actions/authenticate"));
        check(page, "sign-in refused");
        Browser.signIn(page, email);
        buyer.heading("My orders").waitFor();
        page.getByText(Pattern.compile("No orders yet|item")).first().waitFor();
        check(page, "orders");
        checkAccount(buyer, email);

        assertThat(findings).isEmpty();
    }

    private void checkAccount(Buyer buyer, String email) {
        var page = buyer.page();
        buyer.open("/account");
        page.getByText(email).first().waitFor();
        buyer.button("End all sessions").waitFor();
        check(page, "account");
        buyer.button("Change e-mail").click();
        buyer.button("Change it").click();
        check(page, "another e-mail with objections");
    }

    @Test
    void noPageThatAMailLeadsToHasABarrier() {
        var buyer = new Buyer(browser.fresh()).open("/forgot-password");
        var page = buyer.page();
        buyer.button("Send the link").click();
        check(page, "forgotten password with objections");
        buyer.field("E-mail").fill(Shop.newEmail());
        buyer.button("Send the link").click();
        page.getByText("Look into your inbox").waitFor();
        check(page, "link sent");
        buyer.open("/reset-password#made-up");
        buyer.button("Save").click();
        check(page, "new password with objections");
        buyer.field("New password").fill("long-enough-1");
        buyer.button("Save").click();
        page.getByText("This link does not work").waitFor();
        check(page, "new password, link too old");
        buyer.open("/verify-email#made-up");
        page.getByText("This link does not work").waitFor();
        check(page, "confirm e-mail, link too old");

        assertThat(findings).isEmpty();
    }

    @Test
    @ResourceLock("daily-sales")
    void noPageOfTheConsoleHasABarrier() {
        var page = browser.console("manager", "/");
        check(page, "dashboard");
        console(page, "/orders");
        follow(page, page.locator("a.row-link").first());
        check(page, "order");
        console(page, "/products");
        follow(page, page.locator("a.row-link").first());
        check(page, "product");
        console(page, "/product");
        page.click("[id='product:save']");
        page.locator(".ui-message-error").first().waitFor();
        check(page, "new product with objections");
        reported();
        console(page, "/jobs");
        follow(page, page.locator("a.row-link").first());
        check(page, "job run");
        console(page, "/reports");
        follow(page, page.locator("main table a").first());
        check(page, "report");
        for (var address :
                List.of("/refunds", "/promotions", "/gift-cards", "/shipping", "/inventory", "/import-export")) {
            console(page, address);
        }
        console(page, "/no-such-page");
        var admin = browser.console("admin", "/proofs");
        check(admin, "/proofs");
        console(admin, "/audit?table=product&id=" + Shop.product(1).id());

        assertThat(findings).isEmpty();
    }

    @Test
    void noPageOfAnOrderThatWasSentAndComesBackHasABarrier() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 3);
        placed.ship(2);
        placed.refundAmount("1.00");
        var asked = placed.askBack(1);
        placed.decide(asked, "approve");
        placed.askBack(1);
        Platform.eventually(
                Duration.ofSeconds(60),
                () -> placed.buyer()
                                .get("/api/orders/" + placed.number() + "/documents")
                                .json()
                                .at("/items")
                                .size()
                        == 2);

        var buyer = new Buyer(browser.fresh()).open("/orders/lookup");
        buyer.page().getByLabel("Order number").fill(placed.number());
        buyer.page().getByLabel("E-mail").fill(placed.email());
        buyer.page().keyboard().press("Enter");
        buyer.heading("Parcel").waitFor();
        buyer.heading("Returns").waitFor();
        buyer.heading("Documents").waitFor();
        check(buyer.page(), "order with parcel, returns and documents");
        var page = browser.console("support", "/order?number=" + placed.number());
        page.locator("[id='returns']").waitFor();
        page.locator("#documents-title").waitFor();
        check(page, "console: order with parcel, returns and documents");
        Dialog.asked(page, page.locator("[id^='parcels:'][id$=':arrived']"));
        check(page, "console: is it sure");
        page.keyboard().press("Escape");

        assertThat(findings).isEmpty();
    }

    private void console(Page page, String path) {
        page.navigate(Platform.URL + "/admin" + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        check(page, path);
    }

    private static void follow(Page page, Locator link) {
        var from = page.url();
        Browser.press(link);
        page.waitForURL(url -> !url.equals(from));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** In each look, without another visit: what a page does with it is a matter of its styles. */
    private void check(Page page, String name) {
        for (var look : Look.values()) {
            look.of(page);
            if (!fits(page)) {
                findings.add("\n" + name + ", " + look + ": wider than the screen");
            }
            var found = look == Look.DARK ? Axe.contrast(page) : Axe.findings(page);
            found.forEach(finding -> findings.add("\n" + name + ", " + look + ": " + finding));
        }
        Look.LIGHT.of(page);
    }

    /** In a moment, for a script may lay it out anew. */
    static boolean fits(Page page) {
        try {
            page.waitForFunction(
                    "() => document.documentElement.scrollWidth <= window.innerWidth",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(10_000));
            return true;
        } catch (TimeoutError tooWide) {
            return false;
        }
    }

    /** So that there is a run to look at, and a report. */
    private static void reported() {
        var manager = Shop.as("manager");
        if (manager.get("/api/admin/reports").json().at("/items").isEmpty()) {
            DailySalesIT.ended(
                    manager,
                    DailySalesIT.started(
                            manager, LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1)));
        }
    }
}
