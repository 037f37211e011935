package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Programs of others, which sign in as themselves and may do what their scopes say; made as the handbook tells operators. */
class ApiClientIT {

    @Test
    void aClientMayDoWhatItsScopesSayAndNothingElseWhateverItsRoles() throws IOException {
        var client = made("orders:read", "products:write");
        var reader = client.with("orders:read");
        var writer = client.with("products:write");

        assertThat(reader.get("/api/admin/orders").status()).isEqualTo(200);
        assertThat(reader.get("/api/admin/reports").code()).isEqualTo("INSUFFICIENT_SCOPE");
        assertThat(reader.get("/api/admin/stock-locations").code()).isEqualTo("INSUFFICIENT_SCOPE");
        assertThat(reader.get("/api/users/me").code()).isEqualTo("INSUFFICIENT_SCOPE");
        assertThat(reader.post("/api/admin/gift-cards", "{}").code()).isEqualTo("INSUFFICIENT_SCOPE");
        assertThat(reader.post("/api/products", "{}").code()).isEqualTo("INSUFFICIENT_SCOPE");
        assertThat(writer.post("/api/products", "{}").code()).isEqualTo("VALIDATION_ERROR");
        assertThat(writer.get("/api/admin/orders").code()).isEqualTo("INSUFFICIENT_SCOPE");
        assertThat(client.with("").get("/api/categories").code()).isEqualTo("INSUFFICIENT_SCOPE");
    }

    @Test
    void aScopeThatTheClientWasNotGivenIsRefusedByTheIdentityProvider() throws IOException {
        var client = made("orders:read");
        made("reports:read");

        var answer = client.token("reports:read");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error")).isEqualTo("invalid_scope");
    }

    @Test
    void aScopeWithoutTheRoleOpensNothing() throws IOException {
        var client = made("orders:read");
        Identity.admin("DELETE", "/cartora/users/" + client.account() + "/role-mappings/realm", role("manager"));

        var answer = client.with("orders:read").get("/api/admin/orders");

        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aClientCannotBeUsedToSignPeopleIn() throws IOException {
        var client = made("orders:read");

        var answer = Identity.token(Map.of(
                "grant_type",
                "password",
                "client_id",
                client.name(),
                "client_secret",
                client.secret(),
                "username",
                "manager@cartora.example",
                "password",
                Browser.PASSWORD));

        assertThat(answer.text("/error")).isEqualTo("unauthorized_client");
    }

    private record Client(String name, String secret, String account) {

        Shop with(String scope) {
            var answer = token(scope);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            return Shop.guest().with("Authorization", "Bearer " + answer.text("/access_token"));
        }

        Answer token(String scope) {
            var form = new HashMap<String, String>();
            form.put("grant_type", "client_credentials");
            form.put("client_id", name);
            form.put("client_secret", secret);
            if (!scope.isEmpty()) {
                form.put("scope", scope);
            }
            return Identity.token(form);
        }
    }

    private static Client made(String... scopes) throws IOException {
        var root = Path.of(System.getProperty("cartora.root", "../.."));
        var file = root.resolve("config/keycloak/clients/api-client.json").toFile();
        var wish = (ObjectNode) new ObjectMapper().readTree(file);
        var name = "test-" + UUID.randomUUID();
        wish.put("clientId", name);
        var optional = wish.putArray("optionalClientScopes");
        for (var scope : scopes) {
            optional.add(scope);
            // 409 where another test was first
            Identity.admin("POST", "/cartora/client-scopes", """
                    {"name":"%s","protocol":"openid-connect","attributes":{"include.in.token.scope":"true"}}""".formatted(scope));
        }
        var id = Identity.made(Identity.admin("POST", "/cartora/clients", wish.toString()));
        var account = Identity.admin("GET", "/cartora/clients/" + id + "/service-account-user", null)
                .text("/id");
        Identity.admin("POST", "/cartora/users/" + account + "/role-mappings/realm", role("manager"));
        return new Client(
                name,
                Identity.admin("GET", "/cartora/clients/" + id + "/client-secret", null)
                        .text("/value"),
                account);
    }

    private static String role(String name) {
        return "[" + Identity.admin("GET", "/cartora/roles/" + name, null).body() + "]";
    }
}
