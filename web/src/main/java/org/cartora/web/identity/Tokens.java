package org.cartora.web.identity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import org.cartora.web.shared.Json;

/** The identity provider's answer to a grant. */
record Tokens(String access, String refresh, String id, int expiresIn, int refreshExpiresIn) {

    static Tokens of(JsonNode answer) {
        return new Tokens(
                answer.path("access_token").asText(),
                answer.path("refresh_token").asText(),
                answer.path("id_token").asText(),
                answer.path("expires_in").asInt(900),
                answer.path("refresh_expires_in").asInt(604_800));
    }

    TokenPair pair() {
        return new TokenPair(access, refresh, expiresIn, "Bearer");
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
