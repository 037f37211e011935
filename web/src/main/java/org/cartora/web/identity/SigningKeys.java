package org.cartora.web.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The identity provider's public keys, fetched when an unknown one is named, but not more often than every ten seconds. */
@ApplicationScoped
class SigningKeys {

    private static final Duration OLDEST = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    IdentityProvider provider;

    private Map<String, PublicKey> keys = Map.of();
    private Instant fetched = Instant.EPOCH;

    synchronized Optional<PublicKey> key(String id) {
        var age = Duration.between(fetched, Instant.now());
        if (age.compareTo(OLDEST) > 0 || !keys.containsKey(id) && age.compareTo(PAUSE) > 0) {
            keys = read(provider.keys());
            fetched = Instant.now();
        }
        return Optional.ofNullable(keys.get(id));
    }

    private static Map<String, PublicKey> read(JsonNode set) {
        var found = new HashMap<String, PublicKey>();
        for (var key : set.path("keys")) {
            if (key.path("kty").asText().equals("RSA")
                    && key.path("use").asText("sig").equals("sig")) {
                found.put(key.path("kid").asText(), rsa(key));
            }
        }
        return Map.copyOf(found);
    }

    private static PublicKey rsa(JsonNode key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the identity provider published a key that is none", e);
        }
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }
}
