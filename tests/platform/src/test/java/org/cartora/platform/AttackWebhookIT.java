package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tells the shop, in the payment provider's name, that he has paid. */
@SuppressWarnings("NullAway.Init")
class AttackWebhookIT {

    private static final String WEBHOOK = "/api/webhooks/sandbox";
    private static final String SECRET = "whsec_cartora_dev";

    private Shop guest;
    private Answer unpaid;

    @BeforeEach
    void somebodyHasNotPaid() {
        guest = Shop.guest();
        guest.add(Shop.product(3).variantId(), 1);
        unpaid = guest.checkout(Shop.newEmail());
        assertThat(unpaid.status()).as("%s", unpaid).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1=",
                "t=,v1=",
                "t=%1$d",
                "t=%1$d,v1=%2$s",
                "t=%1$d,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=%1$d,v0=%3$s",
                "t=%1$d,v1=%4$s",
                "t=99999999999999999999,v1=%3$s",
                "t=-1,v1=%3$s",
                "t=%1$d\u00ff,v1=%3$s",
                "v1=%3$s"
            })
    void whatIsNotSignedIsNotHeard(String header) {
        var body = succeeded(1_680);
        var now = Instant.now().getEpochSecond();

        var answer = tell(
                body,
                header.formatted(
                        now,
                        signature(SECRET + "x", now, body),
                        signature(SECRET, now, body),
                        signature("", now, body)));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertUnpaid();
    }

    @Test
    void anOldSignatureIsNotHeardAgain() {
        var body = succeeded(1_680);
        for (var seconds : List.of(-3_600L, -301L, 301L, 86_400L)) {
            var then = Instant.now().getEpochSecond() + seconds;
            assertThat(tell(body, "t=" + then + ",v1=" + signature(SECRET, then, body))
                            .status())
                    .as("%d", seconds)
                    .isEqualTo(400);
        }
        assertUnpaid();
    }

    @Test
    void aSignatureSignsItsOwnBodyAndTime() {
        var now = Instant.now().getEpochSecond();
        var signed = signature(SECRET, now, "{\"type\":\"ping\"}");

        assertThat(tell(succeeded(1_680), "t=" + now + ",v1=" + signed).status())
                .isEqualTo(400);
        assertThat(tell("{\"type\":\"ping\"} ", "t=" + now + ",v1=" + signed).status())
                .isEqualTo(400);
        assertThat(tell("{\"type\":\"ping\"}", "t=" + (now + 1) + ",v1=" + signed)
                        .status())
                .isEqualTo(400);
        assertUnpaid();
    }

    @Test
    void theOtherProvidersDoorIsNoWayRound() {
        var now = Instant.now().getEpochSecond();
        var body = succeeded(1_680);

        var answer = Attacker.anonymous()
                .with("Stripe-Signature", "t=" + now + ",v1=" + signature(SECRET, now, body))
                .json("POST", "/api/webhooks/stripe", body);

        assertThat(answer.status()).as("%s", answer).isIn(400, 404);
        assertUnpaid();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"payment_intent.succeeded\"}",
                "{\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":[]}}",
                "\u0000",
                "<xml/>",
                "{\"id\":\"evt_1\",\"type\":\"payment_intent.succeeded\",\"data\":{\"object\":{\"id\":\"pi_\\u0000\",\"amount\":1e999}}}",
                "{\"id\":\"evt_1\",\"type\":\"refund.updated\",\"data\":{\"object\":{\"id\":\"re_1\",\"amount\":9999999999999999999999,\"currency\":\"xxx\"}}}"
            })
    void aSignedBodyThatMakesNoSenseBreaksNothing(String body) {
        var now = Instant.now().getEpochSecond();

        assertThat(tell(body, "t=" + now + ",v1=" + signature(SECRET, now, body))
                        .status())
                .isLessThan(500);
    }

    private void assertUnpaid() {
        assertThat(guest.confirm(unpaid).code()).isEqualTo("PAYMENT_REQUIRED");
    }

    private String succeeded(long cents) {
        var secret = unpaid.text("/payment/client_secret");
        var intent = secret.substring(0, secret.indexOf("_secret_"));
        return """
            {"id":"evt_%s","object":"event","type":"payment_intent.succeeded","created":%d,"data":{"object":
             {"id":"%s","object":"payment_intent","amount":%d,"amount_received":%d,"currency":"eur","status":"succeeded",
              "metadata":{"checkout":"%s"}}}}\
            """.formatted(
                UUID.randomUUID(), Instant.now().getEpochSecond(), intent, cents, cents, unpaid.text("/checkout_id"));
    }

    private static Answer tell(String body, String signature) {
        return Attacker.anonymous().with("Stripe-Signature", signature).json("POST", WEBHOOK, body);
    }

    private static String signature(String secret, long time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((secret.isEmpty() ? "\0" : secret).getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
