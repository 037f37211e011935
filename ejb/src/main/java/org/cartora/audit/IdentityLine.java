package org.cartora.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cartora.shared.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keycloak's records of events, read through its admin interface in the platform's own name. */
@ApplicationScoped
class IdentityLine {

    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private @Nullable String token;
    private Instant tokenEnds = Instant.EPOCH;

    @Inject
    @ConfigProperty(name = "cartora.identity.internal-url")
    String realm;

    @Inject
    @ConfigProperty(name = "cartora.platform.client-id")
    String client;

    @Inject
    @ConfigProperty(name = "cartora.platform.client-secret")
    String secret;

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
        return answer(HttpRequest.newBuilder(URI.create(realm.replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token())
                .GET());
    }

    private synchronized String token() {
        var known = token;
        if (known != null && Instant.now().isBefore(tokenEnds)) {
            return known;
        }
        var form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        var answer = answer(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        var fresh = answer.path("access_token").asText();
        token = fresh;
        tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asLong() - 30);
        return fresh;
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                tokenEnds = Instant.EPOCH;
            }
            if (answer.statusCode() == 404) {
                // of somebody whose account is gone
                return Json.read("[]", JsonNode.class);
            }
            if (answer.statusCode() != 200) {
                throw new IdentityAway("the identity provider answered " + answer.statusCode(), null);
            }
            return Json.read(answer.body(), JsonNode.class);
        } catch (IOException e) {
            throw new IdentityAway("the identity provider does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityAway("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
