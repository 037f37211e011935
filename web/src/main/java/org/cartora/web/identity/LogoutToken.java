package org.cartora.web.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cartora.web.shared.Json;

/** The identity provider's signed word that a session has ended (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6). */
final class LogoutToken {

    /** How long after it was made a token is still taken. */
    static final Duration OLDEST = Duration.ofMinutes(5);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Why a token is not taken. */
    static final class NotGood extends Exception {
        private static final long serialVersionUID = 1L;

        NotGood(String why) {
            super(why);
        }
    }

    private final JsonNode claims;

    private LogoutToken(JsonNode claims) {
        this.claims = claims;
    }

    /** Reads a token whose signature one of the keys confirms. The algorithm is ours to choose, not the token's. */
    static LogoutToken read(String text, Function<String, Optional<PublicKey>> keys) throws NotGood {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new NotGood("is no signed token");
        }
        var header = json(parts[0]);
        require(header.path("alg").asText().equals("RS256"), "is not signed with RS256");
        var key = keys.apply(header.path("kid").asText())
                .orElseThrow(() -> new NotGood("is signed with a key that is not known"));
        require(isSigned(parts, key), "has a wrong signature");
        return new LogoutToken(json(parts[1]));
    }

    void check(String issuer, Set<String> audience, Instant now) throws NotGood {
        require(claims.path("iss").asText().equals(issuer), "is from another issuer");
        require(strings(claims.path("aud")).anyMatch(audience::contains), "is meant for another client");
        require(claims.path("events").path(EVENT).isObject(), "tells of no sign-out");
        require(!claims.has("nonce"), "has a nonce, as only id tokens do");
        require(!id().isEmpty(), "has no id");
        require(!session().isEmpty() && session().length() <= 80, "names no session");
        var made = Instant.ofEpochSecond(claims.path("iat").asLong());
        require(made.isAfter(now.minus(OLDEST)) && made.isBefore(now.plus(CLOCKS_DIFFER)), "is not of this moment");
        require(
                !claims.has("exp")
                        || Instant.ofEpochSecond(claims.path("exp").asLong()).isAfter(now.minus(CLOCKS_DIFFER)),
                "has expired");
    }

    String id() {
        return claims.path("jti").asText();
    }

    String session() {
        return claims.path("sid").asText();
    }

    private static boolean isSigned(String[] parts, PublicKey key) throws NotGood {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update((parts[0] + '.' + parts[1]).getBytes(US_ASCII));
            return signature.verify(bytes(parts[2]));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static JsonNode json(String part) throws NotGood {
        try {
            return Json.MAPPER.readTree(bytes(part));
        } catch (IOException e) {
            throw new NotGood("is not JSON");
        }
    }

    private static byte[] bytes(String part) throws NotGood {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new NotGood("is not base64url");
        }
    }

    private static Stream<String> strings(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? StreamSupport.stream(oneOrMany.spliterator(), false).map(JsonNode::asText)
                : Stream.of(oneOrMany.asText());
    }

    private static void require(boolean holds, String why) throws NotGood {
        if (!holds) {
            throw new NotGood(why);
        }
    }
}
