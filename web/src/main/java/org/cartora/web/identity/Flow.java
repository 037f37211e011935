package org.cartora.web.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cartora.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** A sign-in under way: what the callback has to find again, kept in a short-lived cookie of the browser. */
record Flow(String state, String verifier, String nonce, String returnTo) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]{0,1000}");

    /** Refuses to return anywhere but to a path of this shop. */
    static Flow begin(String returnTo) {
        if (!local(returnTo)) {
            throw Invalid.field("return_to", "must be a local path such as /cart");
        }
        return new Flow(random(), random(), random(), returnTo);
    }

    static Optional<Flow> of(@Nullable String cookie) {
        var parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            var returnTo = new String(Base64.getUrlDecoder().decode(parts[3]), UTF_8);
            return local(returnTo) ? Optional.of(new Flow(parts[0], parts[1], parts[2], returnTo)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String cookie() {
        return String.join(".", state, verifier, nonce, encode(returnTo.getBytes(UTF_8)));
    }

    boolean answers(@Nullable String returned) {
        return returned != null && MessageDigest.isEqual(returned.getBytes(UTF_8), state.getBytes(UTF_8));
    }

    /** The PKCE challenge to this flow's verifier (RFC 7636, S256). */
    String challenge() {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean local(String path) {
        try {
            return LOCAL.matcher(path).matches() && !new URI(path).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
