package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asks to learn what there is: answers to what is not there and to what is somebody else's tell the same, in the same time. */
class AttackGuessIT {

    @Test
    void aWrongPasswordAndAnUnknownAccountAreOneAnswer() {
        var known = Shop.newEmail();
        Shop.registered(known);

        var wrong = login(known, "Wrong-password-1");
        var unknown = login(Shop.newEmail(), "Wrong-password-1");

        assertSame(wrong, unknown, 401);
    }

    /** The quickest of some: what else the machine does makes answers slower, never quicker, so a busy one is asked more often. */
    @Test
    void aWrongPasswordTakesAsLongAsAnUnknownAccount() {
        var known = List.of(Shop.newEmail(), Shop.newEmail(), Shop.newEmail(), Shop.newEmail());
        known.forEach(Shop::registered);

        var wrong = Long.MAX_VALUE;
        var unknown = Long.MAX_VALUE;
        // in turns: who comes meanwhile slows both
        for (var i = 0; i < 5 || (i < 20 && !areAlike(wrong, unknown)); i++) {
            wrong = Math.min(wrong, refusal(known.get(i % known.size())));
            unknown = Math.min(unknown, refusal(Shop.newEmail()));
        }

        assertThat(areAlike(wrong, unknown))
                .as("%d ns and %d ns", wrong, unknown)
                .isTrue();
    }

    private static boolean areAlike(long one, long other) {
        return one <= other * 2.5 && other <= one * 2.5;
    }

    @Test
    void anOrderIsLookedUpByBothOfItsSecretsOrNotAtAll() {
        var placed = Placed.mugs(Shop.product(2, "10.00"), 1);

        var otherEmail = lookup(placed.number(), Shop.newEmail());
        var otherNumber = lookup("C-99999999", placed.email());
        var neither = lookup("C-99999999", Shop.newEmail());

        assertSame(otherEmail, otherNumber, 404);
        assertSame(otherEmail, neither, 404);
        assertThat(lookup(placed.number(), placed.email()).status()).isEqualTo(200);
        assertSame(
                Shop.guest().get("/api/orders/" + placed.number()), Shop.guest().get("/api/orders/C-99999999"), 404);
    }

    @Test
    void aGiftCardThatWasBlockedAndOneThatNeverWasAreOneAnswer() {
        var manager = Shop.as("manager");
        var made = manager.post(
                "/api/admin/gift-cards",
                "{\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},\"cause\":\"attack\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(manager.patch("/api/admin/gift-cards/" + made.text("/card/id"), "{\"blocked\":true}")
                        .status())
                .isEqualTo(200);

        var blocked = balance(made.text("/code"));
        var never = balance("ABCD-EFGH-JKLM-NPQR");

        assertThat(blocked.status()).isEqualTo(never.status());
        assertThat(blocked.text("/error/message")).isEqualTo(never.text("/error/message"));
    }

    @Test
    void whoForgotThePasswordLearnsNothingAboutOthers() {
        var known = Shop.newEmail();
        Shop.registered(known);
        var path = "/api/auth/password/forgotten";

        var mine = Shop.guest().post(path, "{\"email\":\"" + known + "\"}");
        var nobodys = Shop.guest().post(path, "{\"email\":\"" + Shop.newEmail() + "\"}");

        assertThat(mine.status()).isEqualTo(nobodys.status());
        assertThat(mine.text("/error/message")).isEqualTo(nobodys.text("/error/message"));
    }

    @Test
    void whatCannotBeGuessedIsLong() {
        var guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        var checkout = guest.checkout(Shop.newEmail());
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);

        assertThat(guest.get("/api/cart").header("X-Cart-Token")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(order.header("X-Order-Token")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(guest.with("X-Order-Token", order.header("X-Order-Token"))
                        .post("/api/tickets", "")
                        .text("/ticket"))
                .hasSizeGreaterThanOrEqualTo(43);
        assertThat(UUID.fromString(checkout.text("/checkout_id")).version()).isEqualTo(7);
        assertThat(checkout.text("/payment/client_secret").replaceAll(".*_secret_", ""))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    private static void assertSame(Answer one, Answer other, int status) {
        assertThat(one.status()).as("%s", one).isEqualTo(status);
        assertThat(other.status()).as("%s", other).isEqualTo(status);
        assertThat(one.code()).isEqualTo(other.code());
        assertThat(one.text("/error/message")).isEqualTo(other.text("/error/message"));
        assertThat(one.json().at("/error/details")).isEqualTo(other.json().at("/error/details"));
    }

    /** How long it takes to be refused, in nanoseconds. */
    private static long refusal(String email) {
        var begun = System.nanoTime();
        assertThat(login(email, "Wrong-password-1").status()).isEqualTo(401);
        return System.nanoTime() - begun;
    }

    private static Answer login(String email, String password) {
        return Shop.guest()
                .post("/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private static Answer lookup(String number, String email) {
        return Shop.guest().post("/api/orders/lookup", "{\"number\":\"%s\",\"email\":\"%s\"}".formatted(number, email));
    }

    private static Answer balance(String code) {
        return Shop.guest().post("/api/gift-cards/balance", "{\"code\":\"" + code + "\"}");
    }
}
