package org.cartora.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.cartora.shared.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider's administration of this realm, by the platform's own client: users and events, and no more. What it
 * answers is the caller's to judge; where there is no answer at all, or the client itself is refused, it throws.
 */
@ApplicationScoped
public class RealmAdministration {

    /** What came back; where something was made, also its address. */
    public record Answer(int status, String body, @Nullable String location) {

        /** The body, where it is known to be JSON. */
        public JsonNode json() {
            return Json.read(body, JsonNode.class);
        }
    }

    private record Token(String text, Instant until) {}

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    @Inject
    @ConfigProperty(name = "cartora.identity.internal-url")
    String realm;

    @Inject
    @ConfigProperty(name = "cartora.platform.client-id")
    String client;

    @Inject
    @ConfigProperty(name = "cartora.platform.client-secret")
    String secret;

    private volatile @Nullable Token token;

    /**
     * @param path below the realm, such as {@code /users?max=1}
     * @param json the body, if there is one
     */
    public Answer ask(String verb, String path, @Nullable String json) throws IOException {
        var answer = send(verb, path, json);
        if (answer.statusCode() == 401) {
            // an identity provider that was set up anew does not know its former tokens
            token = null;
            answer = send(verb, path, json);
        }
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Location").orElse(null));
    }

    /** As it has to stand in a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> send(String verb, String path, @Nullable String json) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(realm.replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token())
                .method(verb, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return send(json == null ? request : request.header("Content-Type", "application/json"));
    }

    private String token() throws IOException {
        var known = token;
        if (known == null || Instant.now().isAfter(known.until())) {
            known = freshToken();
            token = known;
        }
        return known.text();
    }

    private Token freshToken() throws IOException {
        var form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IOException("the identity provider answers the platform's own client " + answer.statusCode());
        }
        var json = Json.read(answer.body(), JsonNode.class);
        var lifetime = Duration.ofSeconds(json.path("expires_in").asLong());
        return new Token(
                json.path("access_token").asText(), Instant.now().plus(lifetime).minus(BEFORE_ITS_END));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
