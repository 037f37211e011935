package org.cartora.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the provider's webhooks from everybody else's: {@code t=1700000000,v1=…,v1=…}, HMAC-SHA256 with a shared secret
 * over time, point and body. Several signatures come while the secret is being changed. One that is older or newer than
 * five minutes is refused, so that a delivery that was overheard cannot be sent again later.
 */
record Signatures(String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The event in a body, if it is signed; empty where it is not about a payment. */
    Optional<ProviderEvent> event(String header, byte[] body, Instant now) {
        require(header, body, now);
        return ProviderJson.event(body);
    }

    private void require(String header, byte[] body, Instant now) {
        var time = values(header, "t").findFirst().orElse("");
        if (!fresh(time, now)) {
            throw PaymentRefused.signature("is too old, or from the future");
        }
        var expected = signature(time, body);
        boolean signed = false;
        for (var given : values(header, "v1").toList()) {
            signed |= MessageDigest.isEqual(expected, given.getBytes(UTF_8));
        }
        if (!signed) {
            throw PaymentRefused.signature("does not match");
        }
    }

    private static boolean fresh(String time, Instant now) {
        try {
            var signedAt = Instant.ofEpochSecond(Long.parseLong(time));
            return Duration.between(signedAt, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static java.util.stream.Stream<String> values(String header, String name) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1));
    }

    private byte[] signature(String time, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(UTF_8);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Secrets do not belong into logs. */
    @Override
    public String toString() {
        return "Signatures";
    }
}
