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
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cartora.shared.Refusal;
import org.cartora.web.shared.Json;

/** Keycloak, spoken to over HTTP. */
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
                .property("jersey.config.client.followRedirects", false)
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

    /** Ends the session behind this refresh token, and names it; empty where there was none any more. */
    Optional<String> end(String refreshToken) {
        var form = new Form("refresh_token", refreshToken)
                .param("client_id", settings.client())
                .param("client_secret", settings.secret());
        try (var answer = send("/protocol/openid-connect/logout", form)) {
            LOG.log(System.Logger.Level.DEBUG, "sign-out answered {0}", answer.getStatus());
            return answer.getStatus() == 204 ? Optional.of(Tokens.session(refreshToken)) : Optional.empty();
        }
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
        try {
            return http.target(settings.internal() + path)
                    .request(MediaType.APPLICATION_JSON)
                    .post(Entity.form(form));
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    static Refusal unavailable(Exception cause) {
        LOG.log(System.Logger.Level.WARNING, "the identity provider does not answer: " + cause.getMessage());
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, "UNAVAILABLE", "Signing in is not possible at the moment.", List.of(), cause);
    }

    static Refusal unavailable(int status) {
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
}
