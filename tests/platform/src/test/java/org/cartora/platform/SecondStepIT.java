package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The second step beside the password, and proving once more who one is. */
class SecondStepIT {

    @Test
    void anAppIsSetUpOnTheAccountPageAndItsCodesAreAskedForFromThenOn() {
        var email = Shop.newEmail();
        var here = Shop.registered(email);
        assertThat(here.get("/api/users/me/sign-in").json().at("/totp").asBoolean())
                .isFalse();
        try (var browser = new Browser()) {
            var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
            Browser.signIn(buyer.page(), email);
            buyer.link("Set up").click();
            buyer.page().locator("#mode-manual").click();
            var app = new OneTimePassword(
                    buyer.page().locator("#kc-totp-secret-key").innerText());
            buyer.page().fill("#totp", app.now());
            buyer.page().locator("#saveTOTPBtn").click();
            buyer.page().waitForURL(Platform.URL + "/account*");
            assertThat(buyer.link("Manage")).isVisible();

            assertThat(login(email, null).status()).as("without a code").isEqualTo(401);
            // a code is good once, and this one was used for setting it up
            var next = app.at(Instant.now().plusSeconds(30));
            assertThat(login(email, next).status()).isEqualTo(200);
            assertThat(login(email, next).status()).as("a second time").isEqualTo(401);

            var again = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
            Browser.signIn(again.page(), email);
            again.page().locator("#otp").waitFor();
            again.page().fill("#otp", "000000");
            again.page().locator("#kc-login").click();
            assertThat(again.page().getByText("Invalid authenticator code.")).isVisible();
        }
    }

    @Test
    void whatTheAccountHangsOnIsChangedBySomebodyWhoHasJustSignedInOnly() {
        var email = Shop.newEmail();
        var token = Shop.tokens(email).text("/access_token");
        var fresh = Shop.guest().with("Authorization", "Bearer " + token);
        var claims = (ObjectNode) Identity.claims(token);
        claims.put("auth_time", Instant.now().minusSeconds(301).getEpochSecond());
        var stale = Shop.guest()
                .with("Authorization", "Bearer " + TrustedKey.ofTheRealm().sign(claims));
        var wish = "{\"email\":\"" + Shop.newEmail() + "\"}";

        var refused = stale.put("/api/users/me/email", wish);

        assertThat(stale.get("/api/users/me").status()).as("good for the rest").isEqualTo(200);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("RECENT_SIGN_IN_REQUIRED");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("insufficient_user_authentication")
                .contains("max_age=300");
        assertThat(stale.delete("/api/users/me").code()).isEqualTo("RECENT_SIGN_IN_REQUIRED");
        assertThat(fresh.put("/api/users/me/email", wish).status()).isEqualTo(204);
    }

    @Test
    void aTokenThatDoesNotSayWhenAndBelongsToNoSessionIsTooOld() {
        var token = Shop.tokens(Shop.newEmail()).text("/access_token");
        var claims = (ObjectNode) Identity.claims(token);
        claims.remove("auth_time");
        claims.put("sid", java.util.UUID.randomUUID().toString());

        var answer = Shop.guest()
                .with("Authorization", "Bearer " + TrustedKey.ofTheRealm().sign(claims))
                .put("/api/users/me/email", "{\"email\":\"" + Shop.newEmail() + "\"}");

        assertThat(answer.code()).isEqualTo("RECENT_SIGN_IN_REQUIRED");
    }

    @Test
    void whoSignsInOnceMoreIsFresh() {
        var email = Shop.newEmail();
        Shop.registered(email);
        try (var browser = new Browser()) {
            var buyer = new Buyer(browser.fresh()).open("/api/auth/login?return_to=/account");
            Browser.signIn(buyer.page(), email);
            assertThat(buyer.heading("Hello, Nora")).isVisible();

            buyer.open("/api/auth/login?fresh=true&return_to=/account?change=email");
            buyer.page().fill("#password", Browser.PASSWORD);
            buyer.page().click("#kc-login");

            var next = Shop.newEmail();
            buyer.field("New e-mail").fill(next);
            buyer.button("Change it").click();
            assertThat(buyer.page()
                            .getByText("Please sign in with your new address")
                            .first())
                    .isVisible();
            assertThat(Shop.guest()
                            .signIn(next, Browser.PASSWORD)
                            .get("/api/users/me")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Answer login(String email, @org.jspecify.annotations.Nullable String code) {
        return Shop.guest().post("/api/auth/login", """
                {"email":"%s","password":"%s"%s}""".formatted(
                        email, Browser.PASSWORD, code == null ? "" : ",\"totp\":\"" + code + "\""));
    }
}
