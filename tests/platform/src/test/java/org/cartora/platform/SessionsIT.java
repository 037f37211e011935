package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody is signed in, and that an ended session is ended for everything that was given out to it. */
class SessionsIT {

    @Test
    void somebodySeesHisOwnSessionsAndWhichOneAsks() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var here = Shop.guest().signIn(email, Browser.PASSWORD);

        var sessions = here.get("/api/users/me/sessions").json().at("/items");

        assertThat(sessions).hasSize(2);
        assertThat(sessions.findValuesAsText("current")).containsExactlyInAnyOrder("true", "false");
        assertThat(sessions.at("/0/apps/0").asText()).isEqualTo("storefront");
        assertThat(sessions.at("/0/address").asText()).isNotBlank();
    }

    @Test
    void theTokenOfAnEndedSessionIsRefusedAtOnceAndTheOthersAreNot() {
        var email = Shop.newEmail();
        var lost = Shop.registered(email);
        var here = Shop.guest().signIn(email, Browser.PASSWORD);
        var id = other(here);

        assertThat(here.delete("/api/users/me/sessions/" + id).status()).isEqualTo(204);

        assertThat(lost.get("/api/users/me").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(lost.get("/api/categories").status())
                .as("not even what guests see")
                .isEqualTo(401);
        assertThat(here.get("/api/users/me").status()).isEqualTo(200);
        assertThat(here.get("/api/users/me/sessions").json().at("/items")).hasSize(1);
    }

    @Test
    void theSessionOfAnotherIsNotThere() {
        var victim = Shop.registered(Shop.newEmail());
        var id = victim.get("/api/users/me/sessions").text("/items/0/id");

        var answer = Shop.registered(Shop.newEmail()).delete("/api/users/me/sessions/" + id);

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(victim.get("/api/users/me").status()).isEqualTo(200);
    }

    @Test
    void whoSignsOutEverywhereIsSignedOutHereToo() {
        var email = Shop.newEmail();
        var elsewhere = Shop.registered(email);
        var tokens = signedIn(email);
        var here = Shop.guest().with("Authorization", "Bearer " + tokens.text("/access_token"));

        assertThat(here.delete("/api/users/me/sessions").status()).isEqualTo(204);

        assertThat(elsewhere.get("/api/users/me").status()).isEqualTo(401);
        assertThat(here.get("/api/users/me").status()).isEqualTo(401);
        assertThat(refreshed(tokens).status()).isEqualTo(400);
        assertThat(Shop.guest()
                        .signIn(email, Browser.PASSWORD)
                        .get("/api/users/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSignOutInTheBrowserEndsTheAccessTokenToo() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var tokens = signedIn(email);
        var here = Shop.guest().with("Authorization", "Bearer " + tokens.text("/access_token"));

        var answer = Shop.guest()
                .with("X-CSRF", "1")
                .with("Cookie", "cartora_refresh=" + tokens.text("/refresh_token"))
                .post("/api/auth/logout", "");

        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
        assertThat(here.get("/api/users/me").status()).isEqualTo(401);
    }

    /** The identity provider takes each refresh token once; the shop asks it once for all tabs of a browser. */
    @Test
    void aPageThatWasLeftBeforeItGotItsNewCookieIsStillSignedIn() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var first = "cartora_refresh=" + signedIn(email).text("/refresh_token");

        var left = refreshedBy(first);
        var again = refreshedBy(first);
        var next = refreshedBy(again.header("Set-Cookie").replaceAll(";.*", ""));

        assertThat(left.status()).as("%s", left).isEqualTo(200);
        assertThat(again.header("Set-Cookie").replaceAll(";.*", ""))
                .isEqualTo(left.header("Set-Cookie").replaceAll(";.*", ""));
        assertThat(next.status()).as("%s", next).isEqualTo(200);
        assertThat(next.json().at("/expires_in").asInt()).isBetween(880, 900);
    }

    @Test
    void whoHasSignedOutIsNotSignedInByACookieOfBefore() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var first = "cartora_refresh=" + signedIn(email).text("/refresh_token");
        var fresh = refreshedBy(first);
        var here = Shop.guest().with("Authorization", "Bearer " + fresh.text("/access_token"));

        // a page that was left signs out with the cookie that it had
        var answer = Shop.guest().with("X-CSRF", "1").with("Cookie", first).post("/api/auth/logout", "");

        assertThat(answer.status()).as("%s", answer).isEqualTo(204);
        assertThat(here.get("/api/users/me").status()).isEqualTo(401);
        assertThat(refreshedBy(first).status()).isEqualTo(401);
        assertThat(refreshedBy(fresh.header("Set-Cookie").replaceAll(";.*", "")).status())
                .isEqualTo(401);
    }

    /** Over the back channel: the identity provider tells the shop. */
    @Test
    void whatTheIdentityProviderEndsIsEndedHere() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        assertThat(here.get("/api/users/me").status()).isEqualTo(200);

        Identity.admin("POST", "/cartora/users/" + Identity.account(email) + "/logout", null);

        Platform.eventually(
                Duration.ofSeconds(60), () -> here.get("/api/users/me").status() == 401);
    }

    /** Who becomes staff has to come in by the second step, and who is staff no longer keeps nothing. */
    @Test
    void whoseRolesAreChangedSignsInAnew() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        theNextSecond();

        Identity.give(email, "support");

        Platform.eventually(
                Duration.ofSeconds(60), () -> here.get("/api/users/me").status() == 401);
        assertThat(Shop.guest()
                        .signIn(email, Browser.PASSWORD)
                        .get("/api/admin/orders")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAccountThatIsSwitchedOffIsSignedOut() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        theNextSecond();

        Identity.admin("PUT", "/cartora/users/" + Identity.account(email), "{\"enabled\":false}");

        Platform.eventually(
                Duration.ofSeconds(60), () -> here.get("/api/users/me").status() == 401);
    }

    /** Sessions begin in whole seconds. */
    private static void theNextSecond() {
        var now = Instant.now().getEpochSecond();
        Platform.eventually(Duration.ofSeconds(10), () -> Instant.now().getEpochSecond() > now);
    }

    @Test
    void theConsoleOfAnEndedSessionAsksWhoIsThere() {
        var email = Identity.staff("support");
        try (var browser = new Browser()) {
            var page = browser.fresh();
            page.navigate(Platform.URL + "/admin/");
            Browser.signIn(page, email);
            page.waitForURL(Platform.URL + "/admin/**");
            assertThat(page.locator("h1").first().isVisible()).isTrue();

            Identity.admin("POST", "/cartora/users/" + Identity.account(email) + "/logout", null);

            Platform.eventually(Duration.ofSeconds(60), () -> {
                page.navigate(Platform.URL + "/admin/orders");
                return page.url().startsWith(Platform.IDENTITY);
            });
        }
    }

    @Test
    void aLogoutTokenEndsItsSessionAndIsGoodOnce() {
        var here = Shop.registered(Shop.newEmail());
        var session = here.get("/api/users/me/sessions").text("/items/0/id");
        var token = TrustedKey.ofTheRealm().signOut(logout(session));

        assertThat(tell(token).status()).isEqualTo(200);

        assertThat(here.get("/api/users/me").status()).isEqualTo(401);
        assertThat(tell(token).code()).as("a second time").isEqualTo("VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":\"http://evil.example\"}",
                "{\"aud\":\"account\"}",
                "{\"events\":{}}",
                "{\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":true}}",
                "{\"nonce\":\"n\"}",
                "{\"sid\":\"\"}",
                "{\"jti\":\"\"}",
                "{\"iat\":1}",
                "{\"iat\":99999999999}",
                "{\"exp\":1}"
            })
    void aLogoutTokenWithOneWrongClaimEndsNothing(String wrong) throws Exception {
        var here = Shop.registered(Shop.newEmail());
        var claims = logout(here.get("/api/users/me/sessions").text("/items/0/id"));
        claims.setAll((ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(wrong));

        assertThat(tell(TrustedKey.ofTheRealm().signOut(claims)).status()).isEqualTo(400);

        assertThat(here.get("/api/users/me").status()).isEqualTo(200);
    }

    @Test
    void aForgedLogoutTokenEndsNothing() {
        var here = Shop.registered(Shop.newEmail());
        var claims = logout(here.get("/api/users/me/sessions").text("/items/0/id"));
        var known = TrustedKey.ofTheRealm();

        assertThat(tell(TrustedKey.named(TrustedKey.ofTheRealm().id()).signOut(claims))
                        .status())
                .isEqualTo(400);
        assertThat(tell(known.sign("{\"alg\":\"RS256\",\"typ\":\"logout+jwt\",\"kid\":\"other\"}", claims))
                        .status())
                .isEqualTo(400);
        assertThat(tell(known.sign("{\"alg\":\"none\",\"typ\":\"logout+jwt\"}", claims)
                                .replaceAll("[^.]*$", ""))
                        .status())
                .isEqualTo(400);
        assertThat(tell(known.sign("{\"alg\":\"HS256\",\"typ\":\"logout+jwt\",\"kid\":\"" + known.id() + "\"}", claims))
                        .status())
                .isEqualTo(400);
        assertThat(tell(known.sign(claims)).status()).isEqualTo(400);
        assertThat(tell("nonsense").status()).isEqualTo(400);
        assertThat(tell("").status()).isEqualTo(400);
        assertThat(here.get("/api/users/me").status()).isEqualTo(200);
    }

    private static Answer tell(String token) {
        return Identity.post(Platform.URL + "/api/auth/backchannel-logout", Map.of("logout_token", token));
    }

    private static ObjectNode logout(String session) {
        var claims = TrustedKey.claims();
        claims.put("iss", Platform.IDENTITY)
                .put("aud", "storefront")
                .put("iat", Instant.now().getEpochSecond())
                .put("jti", UUID.randomUUID().toString())
                .put("sid", session);
        claims.putObject("events").putObject("http://schemas.openid.net/event/backchannel-logout");
        return claims;
    }

    private static String other(Shop here) {
        for (var session : here.get("/api/users/me/sessions").json().at("/items")) {
            if (!session.at("/current").asBoolean()) {
                return session.at("/id").asText();
            }
        }
        throw new AssertionError("no other session");
    }

    private static Answer signedIn(String email) {
        return Shop.guest().post("/api/auth/login", """
            {"email":"%s","password":"%s"}\
            """.formatted(email, Browser.PASSWORD));
    }

    private static Answer refreshedBy(String cookie) {
        return Shop.guest().with("X-CSRF", "1").with("Cookie", cookie).post("/api/auth/refresh", "");
    }

    private static Answer refreshed(Answer tokens) {
        return Identity.token(Map.of(
                "grant_type", "refresh_token",
                "client_id", "storefront",
                "client_secret", "storefront-dev-secret",
                "refresh_token", tokens.text("/refresh_token")));
    }
}
