package org.cartora.admin.identity;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.identity.SignedTokens;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Talks to the identity provider from server to server. */
@ApplicationScoped
class TokenEndpoint {

    /** The provider gave no answer: it is down or cannot be reached. */
    static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super("The identity provider cannot be reached.", cause);
        }
    }

    private static final Logger LOG = Logger.getLogger(TokenEndpoint.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    IdentitySettings settings;

    @Inject
    SignedTokens signed;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /** Trades the code of a sign-in for the person; empty where the provider or the token does not agree. */
    Optional<SignedIn> exchange(String code, SignInFlow flow) throws Unreachable {
        return ask(
                Map.ofEntries(
                        entry("grant_type", "authorization_code"),
                        entry("code", code),
                        entry("redirect_uri", settings.callback()),
                        entry("code_verifier", flow.verifier())),
                flow.nonce());
    }

    /** Confirms that the person is still welcome, with their present roles; empty once the session there has ended. */
    Optional<SignedIn> refresh(SignedIn old) throws Unreachable {
        return ask(
                Map.ofEntries(entry("grant_type", "refresh_token"), entry("refresh_token", old.refreshToken())), null);
    }

    /** Ends the session there, everywhere; one that had ended already, of which no token is good any more, is no fault. */
    void end(SignedIn person) throws Unreachable {
        var status = send(settings.logoutEndpoint(), Map.of("refresh_token", person.refreshToken()))
                .statusCode();
        if (status != 204 && status != 400) {
            throw new Unreachable(new IOException("status " + status));
        }
    }

    private Optional<SignedIn> ask(Map<String, String> grant, @Nullable String nonce) throws Unreachable {
        var answer = send(settings.tokenEndpoint(), grant);
        try {
            return answer.statusCode() == 200 ? read(answer.body(), nonce) : refused(answer);
        } catch (Refusal e) {
            throw new Unreachable(e);
        }
    }

    private HttpResponse<String> send(URI endpoint, Map<String, String> fields) throws Unreachable {
        var form = new LinkedHashMap<>(fields);
        form.put("client_id", settings.clientId());
        form.put("client_secret", settings.clientSecret());
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(IdentitySettings.form(form)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new Unreachable(new IOException("status " + answer.statusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(e);
        }
    }

    private Optional<SignedIn> read(String body, @Nullable String nonce) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var answer = reader.readObject();
            var claims = signed.idToken(answer.getString("id_token"), settings.clientId(), nonce);
            return Optional.of(SignedIn.from(answer, claims));
        } catch (SignedTokens.NotGood | JsonException | NullPointerException e) {
            LOG.log(Level.WARNING, "The identity provider's answer is not usable", e);
            return Optional.empty();
        }
    }

    private static Optional<SignedIn> refused(HttpResponse<String> answer) {
        LOG.log(Level.FINE, "The identity provider refused with status {0}", answer.statusCode());
        return Optional.empty();
    }
}
