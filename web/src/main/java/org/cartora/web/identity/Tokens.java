package org.cartora.web.identity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.cartora.web.shared.Json;

/** The identity provider's answer to a grant. */
record Tokens(String access, String refresh, String id, Instant until, Instant refreshUntil) {

    static Tokens of(JsonNode answer) {
        var now = Instant.now();
        return new Tokens(
                answer.path("access_token").asText(),
                answer.path("refresh_token").asText(),
                answer.path("id_token").asText(),
                now.plusSeconds(answer.path("expires_in").asInt(900)),
                now.plusSeconds(answer.path("refresh_expires_in").asInt(604_800)));
    }

    TokenPair pair() {
        return new TokenPair(access, refresh, expiresIn(), "Bearer");
    }

    /** Seconds. */
    int expiresIn() {
        return secondsTo(until);
    }

    /** Seconds. */
    int refreshExpiresIn() {
        return secondsTo(refreshUntil);
    }

    private static int secondsTo(Instant end) {
        // upwards, as the provider counts: a token that was just given has its whole time before it
        return (int) Math.max(
                0, Math.ceilDiv(Duration.between(Instant.now(), end).toMillis(), 1_000));
    }

    /** The session of a token that the provider has just taken for its own. */
    static String session(String token) {
        try {
            return Json.MAPPER
                    .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                    .path("sid")
                    .asText();
        } catch (JacksonException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("the identity provider sent no token of the usual form", e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
