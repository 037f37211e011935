package org.cartora.admin.identity;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartora.shared.Role;

/** A person who is signed in to the console, as the identity provider last confirmed it. */
record SignedIn(Person person, Set<String> roles, String refreshToken, Instant until) implements Serializable {

    /** How long the last word of the provider counts while it cannot be reached. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    /** Roles that people can have; anything else a realm hands out means nothing here. */
    private static final Set<String> KNOWN = Role.people().map(Role::group).collect(Collectors.toUnmodifiableSet());

    /** Id and session are the provider's; name and mail address are for showing; the login is the caller's name for the facades. */
    record Person(String id, String login, String name, String email, String session) implements Serializable {}

    /** From the answer of the token endpoint, and the claims of the id token in it, which were checked. */
    static SignedIn from(JsonObject answer, Map<String, Object> claims) {
        var id = text(claims, "sub", "");
        var login = text(claims, "preferred_username", id);
        var person = new Person(
                id, login, text(claims, "name", login), text(claims, "email", login), text(claims, "sid", ""));
        var until = Instant.now().plusSeconds(Math.max(10, answer.getInt("expires_in") - 30));
        return new SignedIn(person, roles(claims), answer.getString("refresh_token"), until);
    }

    /** The last of the roles in the order of {@link Role}, which is the one that may do the most. */
    String role() {
        return Role.people()
                .map(Role::group)
                .filter(roles::contains)
                .reduce((less, more) -> more)
                .orElse("guest");
    }

    /** The provider could not be asked: its last word counts a little longer, then no more. */
    boolean inGrace(Instant now) {
        return now.isBefore(until.plus(GRACE));
    }

    private static Set<String> roles(Map<String, Object> claims) {
        var realm = claims.get("realm_access") instanceof Map<?, ?> access ? access.get("roles") : null;
        return Stream.of(claims.get("groups"), realm)
                .filter(List.class::isInstance)
                .flatMap(names -> ((List<?>) names).stream())
                .filter(KNOWN::contains)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Map<String, Object> claims, String name, String otherwise) {
        return claims.get(name) instanceof String text ? text : otherwise;
    }
}
