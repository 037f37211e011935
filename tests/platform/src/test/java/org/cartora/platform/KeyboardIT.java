package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop for those who cannot use a mouse: every step by Tab, Enter and letters. */
@SuppressWarnings("NullAway.Init")
class KeyboardIT {

    private static final int PATIENCE = 120;

    /** The element with the focus: its name if one can see that it has it, else what is wrong. */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement
              if (!e || e === document.body || e.id === 'main') return 'nothing'
              const shown = [e, e.closest('label')].filter(Boolean).some(s => {
                const look = getComputedStyle(s)
                return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
              })
              const box = e.getBoundingClientRect()
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
              const big = box.width > 2 && box.height > 2
              const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
              const free = !over || e.contains(over) || over.contains(e) || over.closest('label')?.contains(e)
              const name = e.tagName + ' ' + (e.getAttribute('aria-label') || e.textContent || e.name || '').trim().slice(0, 40)
              return shown && inside && big && free ? 'ok ' + name
                : 'UNSEEN ' + name + (shown ? '' : ' no outline') + (inside ? '' : ' off screen') + (big ? '' : ' tiny') + (free ? '' : ' covered')
            }""";

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
    void aWholePurchaseNeedsNoMouse() {
        var mug = Shop.product(5);
        var page = browser.fresh();
        page.navigate(Platform.URL + "/");
        var buyer = new Buyer(page);
        buyer.heading("Departments").waitFor();

        tabTo(page, page.getByLabel("Search products").first());
        type(page, mug.sku());
        press(page, "Enter");
        page.waitForURL("**/search?**");
        buyer.heading("Results for").waitFor();
        var found = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named("Test mug " + mug.sku()));
        found.waitFor();
        tabTo(page, found);
        press(page, "Enter");
        buyer.button("Add to cart").waitFor();
        tabTo(page, buyer.button("Add to cart"));
        press(page, "Enter");
        var toCheckout = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.LINK, named("Check out"));
        toCheckout.waitFor();
        tabTo(page, toCheckout);
        press(page, "Enter");
        buyer.field("E-mail").waitFor();
        tabTo(page, buyer.field("E-mail"));
        type(page, Shop.newEmail());
        Buyer.ADDRESS.forEach((label, text) -> {
            tabTo(page, buyer.field(label));
            type(page, text);
        });
        tabTo(page, buyer.button("Continue to payment"));
        press(page, "Enter");
        buyer.field("Card number").waitFor();
        tabTo(page, buyer.field("Card number"));
        type(page, Shop.GOOD_CARD);
        tabTo(page, buyer.button(Pattern.compile("^Pay ")));
        press(page, "Enter");

        assertThat(buyer.thanked()).isNotBlank();
    }

    @Test
    void everyStopOnACategoryPageCanBeSeen() {
        var page = browser.fresh();
        page.navigate(Platform.URL + "/");
        page.locator("#departments a").first().click();
        page.getByLabel("Filter and sort").waitFor();
        page.locator("article").first().waitFor();

        tabTo(page, page.locator("article a").nth(5));
    }

    @Test
    void theCartDrawerKeepsTheFocusAndGivesItBack() {
        var page = browser.fresh();
        page.navigate(Platform.URL + "/");
        var cart = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Cart,")));
        cart.waitFor();
        tabTo(page, cart);
        press(page, "Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();

        press(page, "Tab");
        assertThat((Boolean) page.evaluate("() => document.activeElement === document.body"
                        + " || document.activeElement.closest('dialog') !== null"))
                .isTrue();
        press(page, "Escape");

        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(cart).isFocused();
    }

    /** Goes on by Tab until it is there; everything on the way has to show that it has the focus. */
    private static void tabTo(Page page, Locator wanted) {
        var way = new StringBuilder();
        for (var i = 0; i < PATIENCE; i++) {
            press(page, "Tab");
            var focus = (String) page.evaluate(FOCUS);
            way.append('\n').append(focus);
            assertThat(focus).as("where the focus is, on %s%s", page.url(), way).doesNotStartWith("UNSEEN");
            if ((Boolean) wanted.first().evaluate("e => e === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("never reached by Tab: " + wanted + way);
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
