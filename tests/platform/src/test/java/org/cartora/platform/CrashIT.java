package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Servers that end at the worst moment: nothing that was answered is lost, and nothing happens twice. */
@Isolated("ends servers")
class CrashIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Test
    void anOrderPlacedWithoutTheBrokerIsConfirmedByOneMailLater() {
        var email = Shop.newEmail();
        var mug = Shop.product(5);

        Servers.without("artemis", () -> {
            var order = Shop.guest().buy(mug.variantId(), 1, email);

            assertThat(order.isDone()).as("%s", order).isTrue();
        });

        oneMailArrives(email);
    }

    @Test
    void anOrderPlacedWithoutTheMailServerIsConfirmedByOneMailLater() {
        var email = Shop.newEmail();
        var mug = Shop.product(5);

        Servers.without("mail", () -> {
            var order = Shop.guest().buy(mug.variantId(), 1, email);

            assertThat(order.isDone()).as("%s", order).isTrue();
        });

        oneMailArrives(email);
    }

    @Test
    void thePowerCutOfTheDatabaseLosesNoOrderAndCostsNobodyHisSignIn() {
        var mug = Shop.product(5);
        var order = Shop.guest().buy(mug.variantId(), 1, Shop.newEmail());
        Shop.as("customer");

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
        for (var login : List.of("customer", "support", "manager", "admin")) {
            assertThat(Shop.as(login).get("/api/users/me").status()).isEqualTo(200);
        }
    }

    private static void oneMailArrives(String email) {
        Platform.eventually(LIMIT, () -> !Mail.to(email).isEmpty());
        assertThat(Mail.to(email)).extracting(Mail::messageId).hasSize(1);
    }
}
