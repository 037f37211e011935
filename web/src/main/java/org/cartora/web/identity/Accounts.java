package org.cartora.web.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cartora.customer.Vouched;
import org.cartora.identity.RealmAdministration;
import org.cartora.identity.RealmAdministration.Answer;
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

    @Inject
    RealmAdministration realm;

    /** Makes the account; refuses an e-mail that has one already, and a password that is against the policy. */
    UUID register(Register wish) {
        var account = Map.of(
                "username", wish.address(),
                "email", wish.address(),
                "firstName", wish.firstName(),
                "lastName", wish.lastName(),
                "enabled", true,
                "credentials", List.of(password(wish.password())));
        var answer = ask("POST", "/users", account);
        var location = answer.location();
        if (answer.status() != 201 || location == null) {
            throw refused(answer);
        }
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** The account that signs in with this e-mail, if there is one and it may. */
    Optional<Account> byEmail(String email) {
        return list("/users?exact=true&enabled=true&email=" + RealmAdministration.encoded(email))
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
        ask("DELETE", "/sessions/" + RealmAdministration.encoded(session), null);
    }

    private void change(String path, Object body) {
        var answer = ask("PUT", path, body);
        if (answer.status() != 204) {
            throw refused(answer);
        }
    }

    private Stream<JsonNode> list(String path) {
        var answer = ask("GET", path, null);
        if (answer.status() != 200) {
            throw IdentityProvider.unavailable(answer.status());
        }
        return StreamSupport.stream(answer.json().spliterator(), false);
    }

    private Answer ask(String verb, String path, @Nullable Object body) {
        try {
            return realm.ask(verb, path, body == null ? null : Json.MAPPER.writeValueAsString(body));
        } catch (IOException e) {
            throw IdentityProvider.unavailable(e);
        }
    }

    private static Map<String, Object> password(String password) {
        return Map.of("type", "password", "value", password, "temporary", false);
    }

    private static RuntimeException refused(Answer answer) {
        return switch (answer.status()) {
            case 409 ->
                new Refusal(
                        Refusal.Kind.CONFLICT,
                        "EMAIL_TAKEN",
                        "There is an account with this e-mail already.",
                        List.of(new Detail("email", "has an account already")));
            case 400 -> objection(answer.json());
            default -> IdentityProvider.unavailable(answer.status());
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
}
