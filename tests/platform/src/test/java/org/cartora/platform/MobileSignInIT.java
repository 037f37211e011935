package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mobile app: a client without a secret, which signs people in with the system's browser and PKCE. */
class MobileSignInIT {

    private static final Map<String, String> QUESTION = Map.of(
            "client_id", "mobile",
            "response_type", "code",
            "scope", "openid",
            "state", "s",
            "redirect_uri", Identity.MOBILE_CALLBACK);

    @Test
    void theAppGetsTokensForTheCodeAndItsVerifier() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var verifier = Identity.verifier();

        var code = code(email, verifier);
        var stolen = exchange(code, Identity.verifier());
        var late = exchange(code, verifier);
        var tokens = exchange(code(email, verifier), verifier);

        assertThat(stolen.text("/error")).as("without the verifier").isEqualTo("invalid_grant");
        assertThat(late.text("/error")).as("a code is good once").isEqualTo("invalid_grant");
        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        assertThat(tokens.json().at("/expires_in").asInt()).isBetween(880, 900);
        assertThat(tokens.json().at("/refresh_expires_in").asInt()).isBetween(604_700, 604_800);
        var app = Shop.guest().with("Authorization", "Bearer " + tokens.text("/access_token"));
        assertThat(app.get("/api/users/me").text("/email")).isEqualTo(email);
        assertThat(app.get("/api/users/me/sessions").body()).contains("\"mobile\"");
    }

    @Test
    void aRefreshTokenIsGoodOnceAndOneThatComesAgainEndsTheSession() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var verifier = Identity.verifier();
        var tokens = exchange(code(email, verifier), verifier);

        var fresh = refreshed(tokens);
        var stolen = refreshed(tokens);
        var after = refreshed(fresh);

        assertThat(fresh.status()).as("%s", fresh).isEqualTo(200);
        assertThat(fresh.text("/refresh_token")).isNotEqualTo(tokens.text("/refresh_token"));
        assertThat(stolen.text("/error")).as("used before").isEqualTo("invalid_grant");
        assertThat(after.text("/error"))
                .as("nobody knows which of the two is the thief")
                .isEqualTo("invalid_grant");
    }

    @Test
    void withoutAChallengeOrWithAPlainOneThereIsNoSignIn() {
        assertThat(Identity.authorize(QUESTION).header("Location")).contains("error=invalid_request");
        assertThat(Identity.authorize(and("code_challenge", Identity.verifier(), "code_challenge_method", "plain"))
                        .header("Location"))
                .contains("error=invalid_request");
    }

    @Test
    void theAppIsFoundAtItsOwnAddressesOnly() {
        for (var elsewhere : new String[] {
            "https://evil.example/",
            "http://localhost/oauth2redirect",
            "http://127.0.0.1:49152/other",
            "http://127.0.0.1.evil.example/oauth2redirect",
            "org.cartora.app:/other"
        }) {
            var answer = Identity.authorize(and("redirect_uri", elsewhere, "code_challenge_method", "S256"));
            assertThat(answer.status()).as(elsewhere).isEqualTo(400);
        }
    }

    @Test
    void theAppNeverTakesAPassword() {
        var answer = Identity.token(Map.of(
                "grant_type", "password",
                "client_id", "mobile",
                "username", "customer@cartora.example",
                "password", Browser.PASSWORD));

        assertThat(answer.text("/error")).isEqualTo("unauthorized_client");
    }

    @Test
    void noClientGetsTokensInTheAddress() {
        for (var client : new String[] {"mobile", "storefront", "console"}) {
            var answer = Identity.authorize(and("client_id", client, "response_type", "token"));
            assertThat(answer.status() == 400 || answer.header("Location").contains("error="))
                    .as("%s", answer)
                    .isTrue();
        }
    }

    private static String code(String email, String verifier) {
        var question = and("code_challenge", Identity.challenge(verifier), "code_challenge_method", "S256");
        try (var browser = new Browser()) {
            var page = browser.fresh();
            page.navigate(Identity.authorization(question).toString());
            // the app would listen there; that the browser goes there is enough
            var back = page.waitForRequest(
                    request -> request.url().startsWith(Identity.MOBILE_CALLBACK), () -> Browser.signIn(page, email));
            return back.url().replaceAll(".*[?&]code=([^&]+).*", "$1");
        }
    }

    private static Answer exchange(String code, String verifier) {
        return Identity.token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "mobile",
                "code",
                code,
                "redirect_uri",
                Identity.MOBILE_CALLBACK,
                "code_verifier",
                verifier));
    }

    private static Answer refreshed(Answer tokens) {
        return Identity.token(Map.of(
                "grant_type", "refresh_token", "client_id", "mobile", "refresh_token", tokens.text("/refresh_token")));
    }

    private static Map<String, String> and(String... more) {
        var all = new HashMap<>(QUESTION);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
