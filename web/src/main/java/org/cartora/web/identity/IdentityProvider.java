package org.cartora.web.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shared.Refusal;
import org.cartora.web.shared.Json;

/** Keycloak, spoken to over HTTP: the token endpoint for people, the admin interface for new accounts. */
@ApplicationScoped
public class IdentityProvider {

    private static final System.Logger LOG = System.getLogger("cartora.identity");

    @Inject
    IdentitySettings settings;

    private Client http;

    @PostConstruct
    void open() {
        http = ClientBuilder.newBuilder()
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .build();
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** Empty where the provider does not accept the grant. */
    Optional<Tokens> grant(Form form) {
        form.param("client_id", settings.client()).param("client_secret", settings.secret());
        return exchange(form).map(Tokens::of);
    }

    /** Ends the session behind this refresh token; a session that is gone already is as good. */
    void end(String refreshToken) {
        var form = new Form("refresh_token", refreshToken)
                .param("client_id", settings.client())
                .param("client_secret", settings.secret());
        try (var answer = send("/protocol/openid-connect/logout", form)) {
            LOG.log(System.Logger.Level.DEBUG, "sign-out answered {0}", answer.getStatus());
        }
    }

    /** Makes the account; refuses an e-mail that has one already, and a password that is against the policy. */
    UUID register(Register wish) {
        var account = Map.of(
                "username", wish.address(),
                "email", wish.address(),
                "firstName", wish.firstName(),
                "lastName", wish.lastName(),
                "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", wish.password(), "temporary", false)));
        var request = http.target(settings.accounts())
                .request(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + platformToken());
        try (var answer = post(request, Entity.json(json(account)))) {
            return switch (answer.getStatus()) {
                case 201 -> id(answer.getHeaderString(HttpHeaders.LOCATION));
                case 409 ->
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "EMAIL_TAKEN",
                            "There is an account with this e-mail already.",
                            List.of(new Detail("email", "has an account already")));
                case 400 -> throw refused(read(answer));
                default -> throw unavailable(answer.getStatus());
            };
        }
    }

    private static Refusal refused(JsonNode answer) {
        var said = answer.path("errorMessage").asText() + answer.path("error").asText();
        return said.contains("assword")
                ? Invalid.field("password", "does not meet the policy: at least 10 characters, not the e-mail")
                : Invalid.field("email", "is not accepted");
    }

    private String platformToken() {
        var form = new Form("grant_type", "client_credentials")
                .param("client_id", settings.platformClient())
                .param("client_secret", settings.platformSecret());
        return exchange(form)
                .map(answer -> answer.path("access_token").asText())
                .orElseThrow(
                        () -> new IllegalStateException("the identity provider refuses the platform's own client"));
    }

    private Optional<JsonNode> exchange(Form form) {
        try (var answer = send("/protocol/openid-connect/token", form)) {
            if (answer.getStatus() >= 500) {
                throw unavailable(answer.getStatus());
            }
            return answer.getStatus() == 200 ? Optional.of(read(answer)) : Optional.empty();
        }
    }

    private Response send(String path, Form form) {
        return post(http.target(settings.internal() + path).request(MediaType.APPLICATION_JSON), Entity.form(form));
    }

    private static Response post(Invocation.Builder request, Entity<?> body) {
        try {
            return request.post(body);
        } catch (ProcessingException e) {
            LOG.log(System.Logger.Level.WARNING, "the identity provider does not answer: " + e.getMessage());
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "UNAVAILABLE", "Signing in is not possible at the moment.", List.of(), e);
        }
    }

    private static Refusal unavailable(int status) {
        LOG.log(System.Logger.Level.WARNING, "the identity provider answered {0}", status);
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, "UNAVAILABLE", "Signing in is not possible at the moment.", List.of());
    }

    private static JsonNode read(Response answer) {
        try {
            return Json.MAPPER.readTree(answer.readEntity(String.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the identity provider sent no JSON", e);
        }
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
