package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The staff's work with an order on its page: nothing happens before it is confirmed, and all of it goes by keyboard. */
@SuppressWarnings("NullAway.Init")
class OrderConsoleIT {

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
    void unitsAreTakenOutOfAnOrderByKeyboardAndPaidBack() {
        var mug = Shop.product(9, "10.00");
        var placed = Placed.mugs(mug, 3);
        var page = order(placed, "support");
        page.locator("[id='out:reason']").fill("Not in this colour");
        var units = page.locator("[id^='out:'][id$=':units']");
        units.fill("2");
        var take = page.locator("[id='out:take']");
        var dialog = Dialog.asked(page, take);
        org.assertj.core.api.Assertions.assertThat(Axe.findings(page)).isEmpty();

        Dialog.no(page, dialog, take);
        org.assertj.core.api.Assertions.assertThat(placed.order().text("/lines/0/canceled"))
                .isEqualTo("0");
        Dialog.yes(page, Dialog.asked(page, take));

        assertThat(page.locator(".ui-growl-item").first()).containsText("Items taken out");
        org.assertj.core.api.Assertions.assertThat(placed.order().text("/refunded_total/amount"))
                .isEqualTo("20.00");
        org.assertj.core.api.Assertions.assertThat(mug.available()).isEqualTo(8);
        page.context().close();
    }

    @Test
    void aButtonThatAsksIsDisabledUntilItCan() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var page = order(placed, "support");
        var scripts = new ArrayList<Route>();
        page.route("**/components.js.xhtml*", scripts::add);
        page.navigate(page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        var take = page.locator("[id='out:take']");

        assertThat(take).isDisabled();

        page.waitForCondition(() -> !scripts.isEmpty());
        scripts.forEach(Route::resume);
        Dialog.no(page, Dialog.asked(page, take), take);
        page.context().close();
    }

    @Test
    void aParcelArrivesAndAReturnGoesBackWithItsShipping() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        placed.ship(1);
        var page = order(placed, "support");
        Dialog.confirmed(page, "[id^='parcels:'][id$=':arrived']");
        assertThat(page.locator("[id='parcels']")).containsText("delivered");
        placed.buyer()
                .post(
                        "/api/orders/" + placed.number() + "/returns",
                        "{\"lines\":[{\"line_id\":\"" + placed.line() + "\",\"quantity\":1}],\"reason\":\"DAMAGED\"}");
        page.reload();
        page.locator("[id^='returns:'][id$=':answer']").fill("Leave the label on");
        press(page, "[id^='returns:'][id$=':approve']");
        page.locator("[id^='returns:'][id$=':back']").check();
        org.assertj.core.api.Assertions.assertThat(Axe.findings(page)).isEmpty();
        Dialog.confirmed(page, "[id^='returns:'][id$=':receive']");

        assertThat(page.locator("[id='returns']")).containsText("Received");
        org.assertj.core.api.Assertions.assertThat(placed.order().text("/refunded_total/amount"))
                .isEqualTo("14.90");
        page.context().close();
    }

    private static Page order(Placed placed, String who) {
        return browser.console(who, "/order?number=" + placed.number());
    }

    private static void press(Page page, String button) {
        page.locator(button).focus();
        page.keyboard().press("Enter");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
