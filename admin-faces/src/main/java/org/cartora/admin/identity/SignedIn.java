package org.cartora.admin.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartora.shared.Role;
import org.jspecify.annotations.Nullable;

/** A person who is signed in to the console, as the identity provider last confirmed it. */
record SignedIn(Person person, Set<String> roles, String idToken, String refreshToken, Instant until)
        implements Serializable {

    /** How long the last word of the provider counts while it cannot be reached. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    /** Roles that people can have; anything else a realm hands out means nothing here. */
    private static final Set<String> KNOWN = Role.people().map(Role::group).collect(Collectors.toUnmodifiableSet());

    /** Id and session are the provider's; name and mail address are for showing; the login is the caller's name for the facades. */
    record Person(String id, String login, String name, String email, String session) implements Serializable {}

    /** Reads the answer of the token endpoint; refuses a token that was not made for this client or this sign-in. */
    static SignedIn from(JsonObject answer, IdentitySettings settings, @Nullable String nonce) {
        var idToken = answer.getString("id_token");
        var claims = claims(idToken);
        require(settings.issuer().equals(claims.getString("iss", null)), "issuer");
        require(strings(claims.get("aud")).anyMatch(settings.clientId()::equals), "audience");
        require(nonce == null || nonce.equals(claims.getString("nonce", null)), "nonce");
        var login = claims.getString("preferred_username", claims.getString("sub"));
        var person = new Person(
                claims.getString("sub"),
                login,
                claims.getString("name", login),
                claims.getString("email", login),
                claims.getString("sid", ""));
        var until = Instant.now().plusSeconds(Math.max(10, answer.getInt("expires_in") - 30));
        return new SignedIn(person, roles(claims), idToken, answer.getString("refresh_token"), until);
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

    private static Set<String> roles(JsonObject claims) {
        var realm = claims.getJsonObject("realm_access");
        return Stream.concat(strings(claims.get("groups")), strings(realm == null ? null : realm.get("roles")))
                .filter(KNOWN::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The token comes straight from the token endpoint, so the channel vouches for it (OpenID Connect Core 3.1.3.7). */
    private static JsonObject claims(String token) {
        var parts = token.split("\\.", -1);
        require(parts.length == 3, "form");
        var json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Stream<String> strings(@Nullable JsonValue value) {
        return switch (value) {
            case JsonString one -> Stream.of(one.getString());
            case jakarta.json.JsonArray many ->
                many.getValuesAs(JsonString.class).stream().map(JsonString::getString);
            case null, default -> Stream.empty();
        };
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("the identity token has the wrong " + what);
        }
    }
}
