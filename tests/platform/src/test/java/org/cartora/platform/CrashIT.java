package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Servers that end at the worst moment: nothing that was answered is lost, and nothing happens twice. */
class CrashIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Test
    void anOrderPlacedWithoutTheBrokerIsConfirmedByOneMailLater() {
        var email = Shop.newEmail();
        var mug = Shop.product(5);

        Servers.without("artemis", () -> {
            var order = Shop.guest().buy(mug.variantId(), 1, email);

            assertThat(order.status()).as("%s", order).isEqualTo(201);
        });

        oneMailArrives(email);
    }

    @Test
    void anOrderPlacedWithoutTheMailServerIsConfirmedByOneMailLater() {
        var email = Shop.newEmail();
        var mug = Shop.product(5);

        Servers.without("mail", () -> {
            var order = Shop.guest().buy(mug.variantId(), 1, email);

            assertThat(order.status()).as("%s", order).isEqualTo(201);
        });

        oneMailArrives(email);
    }

    @Test
    void aPaidCheckoutBecomesOneOrderThoughTheServerEndedBeforeTheConfirmation() {
        var email = Shop.newEmail();
        var mug = Shop.product(5);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 2);
        var checkout = guest.checkout(email);
        assertThat(guest.pay(checkout, Shop.GOOD_CARD).status()).isEqualTo(200);

        Servers.kill("payara");
        Servers.start("payara");
        var first = guest.confirm(checkout);
        var second = guest.confirm(checkout);

        assertThat(first.status()).as("%s", first).isIn(200, 201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/number")).isEqualTo(first.text("/number"));
        assertThat(first.text("/payment_status")).isEqualTo("PAID");
        assertThat(mug.available()).isEqualTo(3);
        oneMailArrives(email);
    }

    @Test
    void anOrderOutlivesThePowerCutOfTheDatabase() {
        var mug = Shop.product(5);
        var order = Shop.guest().buy(mug.variantId(), 1, Shop.newEmail());

        Servers.kill("postgres");
        Servers.start("postgres");

        Platform.eventually(
                LIMIT,
                () -> Shop.guest()
                                .with("X-Order-Token", order.header("X-Order-Token"))
                                .get("/api/orders/" + order.text("/number"))
                                .status()
                        == 200);
        assertThat(mug.available()).isEqualTo(4);
    }

    private static void oneMailArrives(String email) {
        Platform.eventually(LIMIT, () -> !Mail.to(email).isEmpty());
        assertThat(Mail.to(email)).extracting(Mail::messageId).hasSize(1);
    }
}
