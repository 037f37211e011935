package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What customers write with their order is shown as they wrote it, and what the staff writes down the staff alone. */
@SuppressWarnings("NullAway.Init")
class OrderNotesIT {

    private static final String MARKUP = "<img src=x onerror=alert(1)>";

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
    void noteAndGiftMessageAreInTheOrderItsMailAndTheConsole() {
        var email = Shop.newEmail();
        var order = order(email, "\"note\":\"Ring twice\",\"gift_message\":\"For Jo " + MARKUP + "\\nwith love\"");

        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/note")).isEqualTo("Ring twice");
        assertThat(order.text("/gift_message")).isEqualTo("For Jo " + MARKUP + "\nwith love");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Mail.to(email)).hasSize(1));
        assertThat(Mail.to(email).getFirst().html())
                .contains("For Jo &lt;img src=x onerror=alert(1)&gt;\nwith love")
                .doesNotContain("<img");
        var page = browser.console("support", "/order?number=" + order.text("/number"));
        PlaywrightAssertions.assertThat(page.locator("[id='ship'] .words")).containsText("For Jo " + MARKUP);
        assertThat(page.locator("img[src=x]").count()).isZero();
        page.context().close();
    }

    @Test
    void aShopperWritesThemAtTheCheckoutAndReadsThemAfterwards() {
        var buyer = new Buyer(browser.fresh());
        buyer.checkOut(Shop.product(5));
        buyer.field("Note to us (optional)").fill("Ring twice");
        buyer.field("Gift message (optional)").fill("For Jo " + MARKUP);
        buyer.fillInAsGuest(Shop.newEmail());
        buyer.pay(Shop.GOOD_CARD);
        buyer.thanked();

        PlaywrightAssertions.assertThat(buyer.page().getByText("For Jo " + MARKUP))
                .isVisible();
        PlaywrightAssertions.assertThat(buyer.page().getByText("Ring twice")).isVisible();
        assertThat(Axe.findings(buyer.page())).isEmpty();
    }

    @Test
    void tooMuchAndWhatIsNotTextIsRefusedWithItsField() {
        var email = Shop.newEmail();

        assertThat(field(order(email, "\"note\":\"" + "x".repeat(501) + "\""))).isEqualTo("note");
        assertThat(field(order(email, "\"gift_message\":\"" + "x".repeat(301) + "\"")))
                .isEqualTo("gift_message");
        assertThat(field(order(email, "\"note\":\"a\\u0000b\""))).isEqualTo("note");
        assertThat(field(order(email, "\"gift_message\":\"abc\\u202Edef\""))).isEqualTo("gift_message");
        assertThat(order(email, "\"note\":\"  \"").json().at("/note").asText(""))
                .isEmpty();
    }

    @Test
    void aNoteOfTheStaffHasItsAuthorAndIsNotInTheCustomersTimeline() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var support = Shop.as("support");

        var note = support.post(notes(placed), "{\"text\":\"Called, nobody there\"}");

        assertThat(note.status()).as("%s", note).isEqualTo(201);
        assertThat(note.text("/type")).isEqualTo("NOTE");
        assertThat(note.text("/actor")).startsWith("support");
        var staff = placed.staff().get("/api/admin/orders/" + placed.number() + "/events");
        assertThat(staff.body()).contains("PLACED", "Called, nobody there");
        assertThat(placed.buyer()
                        .get("/api/orders/" + placed.number() + "/events")
                        .body())
                .contains("PLACED")
                .doesNotContain("NOTE", "Called");
        assertThat(Shop.as("customer").post(notes(placed), "{\"text\":\"me\"}").status())
                .isEqualTo(403);
        assertThat(support.post(notes(placed), "{\"text\":\" \"}").status()).isEqualTo(400);
    }

    @Test
    void theSameKeyAtOnceWritesOneNote() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        placed.staff().with("Idempotency-Key", UUID.randomUUID().toString());
        Callable<Answer> write = () -> placed.staff().post(notes(placed), "{\"text\":\"once\"}");

        assertThat(AtOnce.of(List.of(write, write, write, write)))
                .extracting(Answer::status)
                .contains(201)
                .allMatch(status -> status == 201 || status == 409);

        var events = placed.staff()
                .get("/api/admin/orders/" + placed.number() + "/events")
                .body();
        assertThat(events.split("\"once\"", -1)).hasSize(2);
    }

    @Test
    void supportWritesANoteInTheConsoleByKeyboard() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var page = browser.console("support", "/order?number=" + placed.number());

        page.locator("[id='note:text']").focus();
        page.keyboard().type("Wants it on Friday " + MARKUP);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        PlaywrightAssertions.assertThat(page.locator(".timeline .words")).hasText("Wants it on Friday " + MARKUP);
        assertThat(Axe.findings(page)).isEmpty();
        page.context().close();
    }

    /** The rule is the command's: no turning of the direction of writing. */
    @Test
    void whatTheApiRefusesTheConsoleDoesNotTakeEither() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);
        var page = browser.console("support", "/order?number=" + placed.number());

        page.fill("[id='note:text']", "Owes \u202e00.001");
        page.click("[id='note:write']");

        PlaywrightAssertions.assertThat(page.locator("body")).containsText("Please check");
        assertThat(placed.staff().get(notes(placed)).json().at("/items")).isEmpty();
        page.context().close();
    }

    private static Answer order(String email, String more) {
        return Shop.guest().post("/api/orders", """
            {"items":[{"variant_id":"%s","quantity":1}],"email":"%s","shipping_address":%s,
             "shipping_method":"standard","payment":{"provider":"sandbox","card":"%s"},%s}\
            """.formatted(
                        Shop.product(3).variantId(), email, Shop.ADDRESS, Shop.GOOD_CARD, more));
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        return answer.text("/error/details/0/field");
    }

    private static String notes(Placed placed) {
        return "/api/admin/orders/" + placed.number() + "/notes";
    }
}
