package org.cartora.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Tokens;

/** What stands in a link: which one it is, and the secret that proves that its mail was read. */
record LinkToken(UUID link, String secret) {

    static LinkToken next(UUID link) {
        return new LinkToken(link, Tokens.next());
    }

    static Optional<LinkToken> parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 0 || !Tokens.isOne(text.substring(dot + 1))) {
            return Optional.empty();
        }
        return Ids.parse(text.substring(0, dot)).map(id -> new LinkToken(id, text.substring(dot + 1)));
    }

    String text() {
        return link + "." + secret;
    }

    /** All that is kept of the secret: it is random and long, so that a plain hash gives nothing away. */
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
