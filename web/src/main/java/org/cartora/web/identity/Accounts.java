package org.cartora.web.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cartora.customer.Vouched;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shared.Refusal;
import org.cartora.web.shared.Json;
import org.jspecify.annotations.Nullable;

/** The accounts at the identity provider, which the platform's own client may manage: users of this realm, and no more. */
@ApplicationScoped
class Accounts {

    /** An account, as a customer is known by it. */
    record Account(UUID id, Vouched vouched) {}

    private record PlatformToken(String text, Instant until) {}

    @Inject
    IdentitySettings settings;

    @Inject
    IdentityProvider provider;

    private volatile @Nullable PlatformToken token;

    /** Makes the account; refuses an e-mail that has one already, and a password that is against the policy. */
    UUID register(Register wish) {
        var account = Map.of(
                "username", wish.address(),
                "email", wish.address(),
                "firstName", wish.firstName(),
                "lastName", wish.lastName(),
                "enabled", true,
                "credentials", List.of(password(wish.password())));
        try (var answer = send("POST", "/users", account)) {
            if (answer.getStatus() != 201) {
                throw refused(answer);
            }
            var location = answer.getHeaderString(HttpHeaders.LOCATION);
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        }
    }

    /** The account that signs in with this e-mail, if there is one and it may. */
    Optional<Account> byEmail(String email) {
        return list("/users?exact=true&enabled=true&email=" + IdentitySettings.encoded(email))
                .findFirst()
                .map(user -> new Account(
                        UUID.fromString(user.path("id").asText()),
                        new Vouched(
                                user.path("email").asText(),
                                user.path("emailVerified").asBoolean(),
                                text(user, "firstName"),
                                text(user, "lastName"))));
    }

    /** Another e-mail to sign in with, which nobody has proved yet; refuses one that has an account already. */
    void moveTo(UUID account, String email) {
        change("/users/" + account, Map.of("username", email, "email", email, "emailVerified", false));
    }

    /** Refuses a password that is against the policy. */
    void choosePassword(UUID account, String password) {
        change("/users/" + account + "/reset-password", password(password));
    }

    /** Whether the account asks for a one-time password as well. */
    boolean hasTotp(UUID account) {
        return list("/users/" + account + "/credentials")
                .anyMatch(credential -> credential.path("type").asText().equals("otp"));
    }

    List<Session> sessions(UUID account) {
        return list("/users/" + account + "/sessions").map(Session::of).toList();
    }

    /** A session that is gone already is as good. */
    void end(String session) {
        send("DELETE", "/sessions/" + IdentitySettings.encoded(session), null).close();
    }

    private void change(String path, Object body) {
        try (var answer = send("PUT", path, body)) {
            if (answer.getStatus() != 204) {
                throw refused(answer);
            }
        }
    }

    private java.util.stream.Stream<JsonNode> list(String path) {
        try (var answer = send("GET", path, null)) {
            if (answer.getStatus() != 200) {
                throw IdentityProvider.unavailable(answer.getStatus());
            }
            return StreamSupport.stream(IdentityProvider.read(answer).spliterator(), false);
        }
    }

    private Response send(String verb, String path, @Nullable Object body) {
        var request = provider.request(settings.administration() + path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + platformToken());
        return IdentityProvider.asked(() -> body == null ? request.method(verb) : request.method(verb, json(body)));
    }

    private String platformToken() {
        var now = Instant.now();
        var known = token;
        if (known == null || now.isAfter(known.until())) {
            var answer = provider.exchange(new Form("grant_type", "client_credentials")
                            .param("client_id", settings.platformClient())
                            .param("client_secret", settings.platformSecret()))
                    .orElseThrow(
                            () -> new IllegalStateException("the identity provider refuses the platform's own client"));
            known = new PlatformToken(
                    answer.path("access_token").asText(),
                    now.plusSeconds(answer.path("expires_in").asLong() / 2));
            token = known;
        }
        return known.text();
    }

    private static Map<String, Object> password(String password) {
        return Map.of("type", "password", "value", password, "temporary", false);
    }

    private static RuntimeException refused(Response answer) {
        return switch (answer.getStatus()) {
            case 409 ->
                new Refusal(
                        Refusal.Kind.CONFLICT,
                        "EMAIL_TAKEN",
                        "There is an account with this e-mail already.",
                        List.of(new Detail("email", "has an account already")));
            case 400 -> objection(IdentityProvider.read(answer));
            default -> IdentityProvider.unavailable(answer.getStatus());
        };
    }

    private static Refusal objection(JsonNode answer) {
        var said = answer.path("errorMessage").asText() + answer.path("error").asText();
        return said.contains("assword")
                ? Invalid.field("password", "does not meet the policy: 10 characters, no known one, not the e-mail")
                : Invalid.field("email", "is not accepted");
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static Entity<String> json(Object value) {
        return Entity.json(Json.MAPPER.valueToTree(value).toString());
    }
}
