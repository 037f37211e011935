package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** People made for one test, with a role that the identity provider's administrator gives them. */
final class People {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PROVIDER = Platform.IDENTITY.substring(0, Platform.IDENTITY.indexOf("/realms/"));
    private static final String REALM = PROVIDER + "/admin/realms/cartora";

    private People() {}

    /** Somebody who has just registered and was made this; everybody is a customer. */
    static Shop newly(String role) {
        var email = Shop.newEmail();
        var somebody = Shop.registered(email);
        if (role.equals("customer")) {
            return somebody;
        }
        give(email, role);
        return Shop.guest().signIn(email, Browser.PASSWORD);
    }

    private static void give(String email, String role) {
        var admin = "Bearer " + token();
        var id = json(HttpRequest.newBuilder(URI.create(REALM + "/users?exact=true&email=" + Shop.encoded(email)))
                        .header("Authorization", admin))
                .at("/0/id")
                .asText();
        var given = json(
                HttpRequest.newBuilder(URI.create(REALM + "/roles/" + role)).header("Authorization", admin));
        json(HttpRequest.newBuilder(URI.create(REALM + "/users/" + id + "/role-mappings/realm"))
                .header("Authorization", admin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[" + given + "]")));
    }

    /** Of the administrator that the launcher makes for development. */
    private static String token() {
        return json(HttpRequest.newBuilder(URI.create(PROVIDER + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password=admin-dev")))
                .at("/access_token")
                .asText();
    }

    private static JsonNode json(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s", answer.uri(), answer.body())
                    .isBetween(200, 204);
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
