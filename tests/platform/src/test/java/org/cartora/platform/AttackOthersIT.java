package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways round to what is somebody else's. That it is not there for whoever asks straight away is in {@link OwnershipIT}. */
class AttackOthersIT {

    private static final Shop.Product MUG = Shop.product(60, "10.00");

    @Test
    void theLinesOfAnothersOrderAreNotSentBackWithMine() {
        var victim = Placed.mugs(MUG, 2);
        var thief = Placed.mugs(MUG, 1);
        victim.ship(2);
        thief.ship(1);

        var answer = thief.buyer().post("/api/orders/" + thief.number() + "/returns", """
            {"lines":[{"line_id":"%s","quantity":1}],"reason":"DAMAGED"}\
            """.formatted(victim.line()));

        assertThat(answer.status()).as("%s", answer).isBetween(400, 422);
        assertThat(victim.buyer()
                        .get("/api/orders/" + victim.number() + "/returns")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "null", "undefined", "%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'or'1'='1"})
    void aTokenThatWasMadeUpOpensNoOrder(String guessed) {
        var victim = Placed.mugs(MUG, 1);

        assertThat(Shop.guest()
                        .with("X-Order-Token", guessed)
                        .get("/api/orders/" + victim.number())
                        .status())
                .isEqualTo(404);
    }

    /** The id of a cart is shown around by its owner, in links and reports. */
    @Test
    void theIdOfACartIsNotItsToken() {
        var shopper = Shop.guest();
        shopper.add(MUG.variantId(), 1);
        var cart = shopper.get("/api/cart").text("/id");

        assertThat(Shop.guest()
                        .with("X-Cart-Token", cart)
                        .get("/api/cart")
                        .json()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void whoKnowsTheKeyOfAnothersRequestIsNotGivenItsAnswer() {
        var key = UUID.randomUUID().toString();
        var owner = Shop.registered(Shop.newEmail()).with("Idempotency-Key", key);
        var first = owner.post("/api/users/me/addresses", Shop.ADDRESS);
        var second = Shop.registered(Shop.newEmail())
                .with("Idempotency-Key", key)
                .post("/api/users/me/addresses", Shop.ADDRESS);

        assertThat(second.status()).as("%s", second).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEmpty();
        assertThat(owner.post("/api/users/me/addresses", Shop.ADDRESS).text("/id"))
                .isEqualTo(first.text("/id"));
        assertThat(second.text("/id")).isNotEqualTo(first.text("/id"));
    }
}
