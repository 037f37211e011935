package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identity provider is configured as the handbook says; asked of the running one, not read from the file. */
class RealmIT {

    private static final JsonNode REALM =
            Identity.admin("GET", "/cartora", null).json();

    @Test
    void passwordsAreHashedWithArgon2idAndGuessersAreHeldUp() {
        assertThat(REALM.at("/passwordPolicy").asText()).contains("hashAlgorithm(argon2)", "length(10)");
        assertThat(REALM.at("/bruteForceProtected").asBoolean()).isTrue();
        var email = Shop.newEmail();
        Shop.registered(email);
        assertThat(credential(email)).contains("argon2", "\"type\":\"id\"");
    }

    /** A double click is enough for two; ten are guesses. */
    @Test
    void twoWrongPasswordsInAMomentKeepNobodyOut() {
        var email = Shop.newEmail();
        Shop.registered(email);

        assertThat(Shop.guest().login(email, "not-the-password").status()).isEqualTo(401);
        assertThat(Shop.guest().login(email, "not-the-password").status()).isEqualTo(401);

        assertThat(Shop.guest().login(email, Browser.PASSWORD).status()).isEqualTo(200);
        assertThat(REALM.at("/quickLoginCheckMilliSeconds").asInt(-1)).isZero();
    }

    /** In whatever letters they are typed. */
    @ParameterizedTest
    @ValueSource(strings = {"qwertyuiop", "QwertyUiop", "1q2w3e4r5t", "cartora2026!", "Manager@Cartora"})
    void aPasswordThatEverybodyKnowsIsRefused(String known) {
        var email = Shop.newEmail();

        var refused = register(email, known);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.text("/error/details/0/field")).isEqualTo("password");
        assertThat(register(email, "much-less-" + known).status()).isEqualTo(201);
    }

    @Test
    void tokensAndSessionsLiveAsLongAsIsSaid() {
        assertThat(REALM.at("/accessTokenLifespan").asInt()).isEqualTo(900);
        assertThat(REALM.at("/ssoSessionIdleTimeout").asInt()).isEqualTo(604_800);
        assertThat(REALM.at("/ssoSessionMaxLifespan").asInt()).isEqualTo(604_800);
        assertThat(client("console")
                        .at("/attributes/client.session.max.lifespan")
                        .asInt())
                .isEqualTo(86_400);
    }

    /** 3,072 bits of RSA are worth the 128 that all else is (NIST SP 800-57, table 2). */
    @Test
    void tokensAreSignedWithALongKey() {
        var header = Shop.tokens(Shop.newEmail()).text("/access_token").split("\\.")[0];
        var kid = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
        var keys = Shop.guest()
                .get(Platform.IDENTITY + "/protocol/openid-connect/certs")
                .json()
                .at("/keys");

        assertThat(keys)
                .filteredOn(key -> kid.contains(key.at("/kid").asText()))
                .singleElement()
                .satisfies(key -> assertThat(
                                Base64.getUrlDecoder().decode(key.at("/n").asText()))
                        .hasSize(3072 / 8));
    }

    @Test
    void whatHappensAtSignInIsKeptAndForgottenInTime() {
        assertThat(REALM.at("/eventsEnabled").asBoolean()).isTrue();
        assertThat(REALM.at("/eventsExpiration").asInt()).isEqualTo(86_400);
        assertThat(REALM.at("/adminEventsEnabled").asBoolean()).isTrue();
        assertThat(REALM.at("/attributes/adminEventsExpiration").asText()).isEqualTo("7776000");
    }

    @Test
    void everyAppHasExactAddressesPkceAndABackChannel() {
        for (var name : new String[] {"storefront", "console", "mobile"}) {
            var client = client(name);
            assertThat(StreamSupport.stream(client.at("/redirectUris").spliterator(), false)
                            .map(JsonNode::asText))
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(address -> address.contains("*"));
            assertThat(client.at("/attributes/post.logout.redirect.uris").asText())
                    .doesNotContain("*");
            assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
            assertThat(client.at("/attributes/backchannel.logout.url").asText())
                    .endsWith("/api/auth/backchannel-logout");
            assertThat(client.at("/implicitFlowEnabled").asBoolean()).isFalse();
            assertThat(client.at("/fullScopeAllowed").asBoolean()).isFalse();
        }
        assertThat(client("console").at("/directAccessGrantsEnabled").asBoolean())
                .isFalse();
        assertThat(client("platform").at("/standardFlowEnabled").asBoolean()).isFalse();
    }

    @Test
    void aForgottenPasswordIsTheShopsAffair() {
        assertThat(REALM.at("/resetPasswordAllowed").asBoolean()).isFalse();
        assertThat(REALM.at("/registrationEmailAsUsername").asBoolean()).isTrue();
        assertThat(REALM.at("/sslRequired").asText()).isEqualTo("external");
    }

    /** The token of a person opens the shop and nothing of the identity provider. */
    @Test
    void aCustomersTokenIsMeantForTheShopAlone() {
        var token = Shop.tokens(Shop.newEmail()).text("/access_token");

        var claims = Identity.claims(token);

        assertThat(claims.at("/aud").asText()).isEqualTo("cartora-api");
        assertThat(claims.has("resource_access")).isFalse();
        assertThat(Identity.token(Map.of(
                                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                                "client_id", "mobile",
                                "subject_token", token))
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void thePagesOfTheIdentityProviderCarryTheirHeaders() {
        var page = Identity.authorize(Map.of(
                "client_id", "storefront",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", Platform.URL + "/api/auth/callback",
                "code_challenge_method", "S256",
                "code_challenge", Identity.challenge(Identity.verifier())));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'self'", "object-src 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    private static Answer register(String email, String password) {
        return Shop.guest().post("/api/auth/register", """
                {"email":"%s","password":"%s","first_name":"A","last_name":"B"}""".formatted(email, password));
    }

    private static JsonNode client(String name) {
        return Identity.admin("GET", "/cartora/clients?clientId=" + name, null)
                .json()
                .at("/0");
    }

    private static String credential(String email) {
        return Identity.admin("GET", "/cartora/users/" + Identity.account(email) + "/credentials", null)
                .text("/0/credentialData")
                .replace("[\"", "\"")
                .replace("\"]", "\"");
    }
}
