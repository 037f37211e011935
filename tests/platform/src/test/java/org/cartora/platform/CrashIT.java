package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Servers that end at the worst moment: nothing that was answered is lost, and nothing happens twice. */
@Isolated("ends servers")
class CrashIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Pattern FAILURE = Pattern.compile(
            "\"timestamp\":\"(?<at>[^\"]+)\".*\"request_id\":\"(?<request>[^\"]+)\",\"user_id\":\"system:Sealer\"");

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

    @Test
    void clocksGoOnAfterTheDatabaseWasAwayForLongerThanTheyAreTriedAgain() {
        Servers.without("postgres", () -> {
            var since = Instant.now();
            Platform.eventually(LIMIT, () -> failures(since) >= 2);
        });

        var product = Shop.product(1).id();
        var row = Platform.number("select max(id) from audit_event where row_id = ?", product);
        Platform.eventually(LIMIT, () -> Platform.number("select coalesce(max(up_to), 0) from audit_seal") >= row);
    }

    /** How often the clock that seals the audit log has told of a failure. */
    private static long failures(Instant since) {
        try (var lines =
                Files.lines(Servers.STATE.resolve("logs").resolve("server.log"), StandardCharsets.ISO_8859_1)) {
            return lines.map(FAILURE::matcher)
                    .filter(Matcher::find)
                    .filter(line -> Instant.parse(line.group("at")).isAfter(since))
                    .map(line -> line.group("request"))
                    .distinct()
                    .count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void oneMailArrives(String email) {
        Platform.eventually(LIMIT, () -> !Mail.to(email).isEmpty());
        assertThat(Mail.to(email)).extracting(Mail::messageId).hasSize(1);
    }
}
