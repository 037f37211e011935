package org.cartora.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.cartora.shared.Money;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

    private static final String SECRET = "whsec_test";
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String BODY = """
            {"id":"evt_1","type":"payment_intent.succeeded","created":1777636800,"data":{"object":{"id":"pi_1",
            "object":"payment_intent","amount":1000,"amount_received":1000,"currency":"eur","metadata":{}}}}""";

    private final Signatures signatures = new Signatures(SECRET);

    @Test
    void aSignatureByStripesOwnLibraryIsValid() throws GeneralSecurityException {
        var event =
                signatures.event(signed(NOW, SECRET), BODY.getBytes(UTF_8), NOW).orElseThrow();

        assertThat(event.id()).isEqualTo("evt_1");
        assertThat(event.amount()).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    void whileTheSecretIsChangedOneOfSeveralSignaturesIsEnough() throws GeneralSecurityException {
        var old = signed(NOW, "whsec_old");
        var both = old + "," + signed(NOW, SECRET).replaceAll("t=\\d+,", "") + ",v0=ignored";

        assertThat(signatures.event(both, BODY.getBytes(UTF_8), NOW)).isPresent();
        assertThatThrownBy(() -> signatures.event(old, BODY.getBytes(UTF_8), NOW))
                .isInstanceOf(PaymentRefused.class);
    }

    @Test
    void aChangedBodyIsRefused() throws GeneralSecurityException {
        var header = signed(NOW, SECRET);

        assertThatThrownBy(
                        () -> signatures.event(header, BODY.replace("1000", "1").getBytes(UTF_8), NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID));
    }

    @Test
    void aDeliveryThatWasOverheardCannotBeSentLater() throws GeneralSecurityException {
        var header = signed(NOW, SECRET);
        var body = BODY.getBytes(UTF_8);

        assertThat(signatures.event(header, body, NOW.plus(Duration.ofMinutes(5))))
                .isPresent();
        assertThatThrownBy(() -> signatures.event(header, body, NOW.plus(Duration.ofSeconds(301))))
                .isInstanceOf(PaymentRefused.class);
        assertThatThrownBy(() -> signatures.event(header, body, NOW.minus(Duration.ofSeconds(301))))
                .isInstanceOf(PaymentRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "t=,v1=", "v1=00", "t=99999999999999999999,v1=00", "t=9223372036854775807,v1=00", "nonsense"
            })
    void whatIsNoSignatureIsRefused(String header) {
        assertThatThrownBy(() -> signatures.event(header, BODY.getBytes(UTF_8), NOW))
                .isInstanceOf(PaymentRefused.class);
    }

    @Test
    void aSecretIsNotPrinted() {
        assertThat(signatures.toString()).doesNotContain(SECRET);
    }

    @Test
    void everyCurrencysAmountsComeBackAsTheyWent() {
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(currency -> new Money(new java.math.BigDecimal("1230"), currency.getCurrencyCode()))
                .forEach(money -> assertThat(MinorUnits.money(MinorUnits.of(money), money.currency()))
                        .isEqualTo(money));
    }

    private static String signed(Instant at, String secret) throws GeneralSecurityException {
        return "t=" + at.getEpochSecond() + ",v1="
                + Webhook.Util.computeHmacSha256(secret, at.getEpochSecond() + "." + BODY);
    }
}
