package org.cartora.web.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The identity provider's word that a session has ended (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6). */
record LogoutToken(String id, String session) {

    /** How long after it was made a token is still taken. */
    static final Duration OLDEST = Duration.ofMinutes(5);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LONGEST = 80;

    /** Empty where signed claims say something else, or said it too long ago. */
    static Optional<LogoutToken> of(Map<String, Object> claims, Instant now) {
        return tellsOfSignOut(claims) && isOf(now, claims)
                ? Optional.of(new LogoutToken(text(claims, "jti"), text(claims, "sid")))
                        .filter(token -> isWord(token.id) && isWord(token.session))
                : Optional.empty();
    }

    private static boolean tellsOfSignOut(Map<String, Object> claims) {
        return claims.get("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map;
    }

    private static boolean isOf(Instant now, Map<String, Object> claims) {
        var made = claims.get("iat") instanceof Number at ? Instant.ofEpochSecond(at.longValue()) : Instant.EPOCH;
        return made.isAfter(now.minus(OLDEST)) && made.isBefore(now.plus(CLOCKS_DIFFER));
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : "";
    }
}
