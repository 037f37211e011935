package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;

/**
 * A signing key that the realm publishes as one of its own, so that a test can make tokens of which nothing but one claim is
 * wrong. The realm itself never signs with it.
 */
record TrustedKey(KeyPair pair, String id) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One for all tests, known to the realm once it is made. */
    static TrustedKey ofTheRealm() {
        return Holder.KEY;
    }

    private static final class Holder {
        static final TrustedKey KEY = make();
    }

    /** Made here, and named as somebody else's. */
    static TrustedKey named(String id) {
        return new TrustedKey(generated(), id);
    }

    private static TrustedKey make() {
        var pair = generated();
        var before = kids();
        var pem = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        Identity.made(Identity.admin("POST", "/cartora/components", """
            {"name":"test-%d","providerId":"rsa","providerType":"org.keycloak.keys.KeyProvider",
             "config":{"priority":["-100"],"enabled":["true"],"active":["false"],"algorithm":["RS256"],
             "privateKey":["%s"]}}\
            """.formatted(System.nanoTime(), pem)));
        for (var key : kids()) {
            if (before.findValuesAsText("kid").stream()
                    .noneMatch(key.path("kid").asText()::equals)) {
                return new TrustedKey(pair, key.path("kid").asText()).taken();
            }
        }
        throw new AssertionError("the realm does not publish the key");
    }

    /** The shop asks for new keys once a minute. */
    private TrustedKey taken() {
        var email = Shop.newEmail();
        var claims = Identity.claims(Shop.tokens(email).text("/access_token"));
        var token = Shop.guest().with("Authorization", "Bearer " + sign(claims));
        Platform.eventually(
                Duration.ofSeconds(90), () -> token.get("/api/users/me").status() == 200);
        return this;
    }

    private static JsonNode kids() {
        return Shop.guest()
                .get(Platform.IDENTITY + "/protocol/openid-connect/certs")
                .json()
                .at("/keys");
    }

    static ObjectNode claims() {
        return MAPPER.createObjectNode();
    }

    /** A token with these claims, signed with RS256. */
    String sign(JsonNode claims) {
        return sign("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + id + "\"}", claims);
    }

    /** The same as a word that a session has ended. */
    String signOut(JsonNode claims) {
        return sign("{\"alg\":\"RS256\",\"typ\":\"logout+jwt\",\"kid\":\"" + id + "\"}", claims);
    }

    String sign(String header, JsonNode claims) {
        var signed = encoded(header.getBytes(UTF_8))
                + '.'
                + encoded(claims.toString().getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair generated() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
