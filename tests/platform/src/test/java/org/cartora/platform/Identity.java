package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The identity provider itself: its token endpoint, and its administration with the development password. */
final class Identity {

    static final String BASE = Platform.IDENTITY.substring(0, Platform.IDENTITY.indexOf("/realms/"));
    static final String MOBILE_CALLBACK = "http://127.0.0.1:49152/oauth2redirect";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Identity() {}

    /** Posts a form to the token endpoint of the shop's realm. */
    static Answer token(Map<String, String> form) {
        return post(Platform.IDENTITY + "/protocol/openid-connect/token", form);
    }

    static Answer post(String address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    /** Where the identity provider sends an authorization request. */
    static Answer authorize(Map<String, String> query) {
        return send(HttpRequest.newBuilder(authorization(query)));
    }

    static URI authorization(Map<String, String> query) {
        return URI.create(Platform.IDENTITY + "/protocol/openid-connect/auth?" + encoded(query));
    }

    /** A call of the administration, below {@code /admin/realms}. */
    static Answer admin(String verb, String path, @Nullable String json) {
        var master = post(
                BASE + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        "admin-dev"));
        return send(HttpRequest.newBuilder(URI.create(BASE + "/admin/realms" + path))
                .header("Authorization", "Bearer " + master.text("/access_token"))
                .header("Content-Type", "application/json")
                .method(
                        verb,
                        json == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json)));
    }

    static String made(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.header("Location").replaceAll(".*/", "");
    }

    static String account(String email) {
        return admin("GET", "/cartora/users?exact=true&email=" + email, null).text("/0/id");
    }

    /** The e-mail of somebody new with a role beside that of a customer: a test's own, whom no other signs in or out. */
    static String staff(String role) {
        var email = Shop.newEmail();
        Shop.registered(email);
        give(email, role);
        return email;
    }

    static void give(String email, String role) {
        var named = admin("GET", "/cartora/roles/" + role, null);
        admin("POST", "/cartora/users/" + account(email) + "/role-mappings/realm", "[" + named.body() + "]");
    }

    static JsonNode claims(String token) {
        try {
            return MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new AssertionError("no token: " + token, e);
        }
    }

    /** The PKCE challenge to a verifier. */
    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String verifier() {
        return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Shop.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
