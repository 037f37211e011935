package org.cartora.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cartora.identity.EndedSessions;
import org.cartora.identity.RealmAdministration;
import org.cartora.shared.Json;

/** Keycloak's records of events, read through its admin interface in the platform's own name. */
@ApplicationScoped
class IdentityLine {

    private static final int PAGE = 200;

    /** Of what people do: whatever lets them in or changes how they get in. Renewed tokens are not among it. */
    private static final List<String> TYPES = List.of(
            "LOGIN",
            "LOGIN_ERROR",
            "LOGOUT",
            "REGISTER",
            "UPDATE_PASSWORD",
            "UPDATE_PASSWORD_ERROR",
            "RESET_PASSWORD",
            "UPDATE_TOTP",
            "REMOVE_TOTP",
            "UPDATE_CREDENTIAL",
            "REMOVE_CREDENTIAL",
            "UPDATE_EMAIL",
            "VERIFY_EMAIL",
            "IMPERSONATE",
            "FEDERATED_IDENTITY_LINK",
            "REMOVE_FEDERATED_IDENTITY",
            "USER_DISABLED_BY_PERMANENT_LOCKOUT",
            "USER_DISABLED_BY_TEMPORARY_LOCKOUT",
            "DELETE_ACCOUNT",
            "CLIENT_LOGIN_ERROR");

    /** Roles that mean something here. */
    private static final Set<String> ROLES = Set.of("customer", "seller", "support", "manager", "admin");

    /** What is told of what is gone. */
    private static final JsonNode GONE = Json.read("[]", JsonNode.class);

    @Inject
    RealmAdministration realm;

    @EJB
    EndedSessions ended;

    /** What happened from a moment on, the oldest first. */
    List<IdentityEvent> since(Instant moment) {
        var types = TYPES.stream().collect(Collectors.joining("&type=", "&type=", ""));
        var events = new ArrayList<IdentityEvent>();
        pages("/events?dateFrom=" + moment.toEpochMilli() + types)
                .forEach(one -> events.add(IdentityEvent.ofPerson(one)));
        pages("/admin-events?dateFrom=" + moment.toEpochMilli())
                .forEach(one -> events.add(IdentityEvent.ofAdministration(one)));
        events.sort(Comparator.comparing(IdentityEvent::at));
        return events;
    }

    /** The roles that a person has now. */
    String roles(String person) {
        return StreamSupport.stream(
                        get("/users/" + person + "/role-mappings/realm/composite")
                                .spliterator(),
                        false)
                .map(role -> role.path("name").asText())
                .filter(ROLES::contains)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether an account is there and may not sign in. */
    boolean switchedOff(String person) {
        return !get("/users/" + person).path("enabled").asBoolean(true);
    }

    /**
     * Ends what somebody began before a moment, here and at the identity provider. It counts in whole seconds: one that began in
     * the moment's own second stays.
     *
     * @return how many sessions
     */
    int endSessionsBegunBefore(Instant moment, String person) {
        var second = moment.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
        var before = StreamSupport.stream(get("/users/" + person + "/sessions").spliterator(), false)
                .filter(session -> session.path("start").asLong() < second)
                .map(session -> session.path("id").asText())
                .toList();
        before.forEach(this::end);
        return before.size();
    }

    private void end(String session) {
        ended.end(session);
        ask("DELETE", "/sessions/" + session);
    }

    private List<JsonNode> pages(String path) {
        var all = new ArrayList<JsonNode>();
        JsonNode page;
        do {
            page = get(path + "&direction=asc&max=" + PAGE + "&first=" + all.size());
            page.forEach(all::add);
        } while (page.size() == PAGE);
        return all;
    }

    private JsonNode get(String path) {
        return ask("GET", path);
    }

    private JsonNode ask(String verb, String path) {
        try {
            var answer = realm.ask(verb, path, null);
            return switch (answer.status()) {
                case 200 -> answer.json();
                case 204, 404 -> GONE;
                default -> throw new IdentityAway("the identity provider answered " + answer.status(), null);
            };
        } catch (IOException e) {
            throw new IdentityAway("the identity provider does not answer", e);
        }
    }
}
