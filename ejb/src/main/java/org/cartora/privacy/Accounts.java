package org.cartora.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The accounts at the identity provider, by its administration interface. */
@ApplicationScoped
class Accounts {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @Inject
    @ConfigProperty(name = "cartora.identity.internal-url")
    String realm;

    @Inject
    @ConfigProperty(name = "cartora.platform.client-id")
    String client;

    @Inject
    @ConfigProperty(name = "cartora.platform.client-secret")
    String secret;

    /** With its sessions; one that is not there, as a guest's, is as good as removed. */
    void remove(UUID person) throws IOException {
        var account = URI.create(realm.replace("/realms/", "/admin/realms/") + "/users/" + person);
        var answer = send(HttpRequest.newBuilder(account)
                .header("Authorization", "Bearer " + token())
                .DELETE());
        if (answer.statusCode() != 204 && answer.statusCode() != 404) {
            throw new IOException("the identity provider answered " + answer.statusCode());
        }
    }

    private String token() throws IOException {
        var form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(client, UTF_8) + "&client_secret="
                + URLEncoder.encode(secret, UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "the identity provider answered " + answer.statusCode() + " to the platform's client");
        }
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
