package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens that were forged, are of another kind, or come another way. One whose claims are wrong is in {@link SignInAttackIT}. */
@SuppressWarnings("NullAway.Init")
class AttackTokenIT {

    private static final String ME = "/api/users/me";
    private static final String EMAIL = Shop.newEmail();

    private static String honest;

    @BeforeAll
    static void somebodyIsSignedIn() {
        honest = Shop.registered(EMAIL).authorization().substring("Bearer ".length());
    }

    @Test
    void noForgedTokenIsTaken() {
        var published = Shop.guest()
                .get(Platform.IDENTITY + "/protocol/openid-connect/certs")
                .json();
        var soft = new SoftAssertions();

        var forgeries = new Forger(honest).forgeries(published);

        assertThat(forgeries).hasSizeGreaterThan(25);
        forgeries.forEach((name, token) -> {
            for (var path : new String[] {ME, "/api/products?limit=1"}) {
                var answer = Attacker.bearing(token).get(path);
                soft.assertThat(answer.status()).as("%s: %.300s", name, answer).isEqualTo(401);
                soft.assertThat(answer.body()).as(name).doesNotContain("Exception");
            }
        });
        soft.assertAll();
        assertThat(Attacker.bearing(honest).get(ME).status()).isEqualTo(200);
    }

    @Test
    void whatIsNoAccessTokenOfThisShopOpensNothing() {
        var tokens = Identity.token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "storefront",
                "client_secret",
                "storefront-dev-secret",
                "username",
                EMAIL,
                "password",
                Browser.PASSWORD,
                "scope",
                "openid"));
        assertThat(tokens.status()).as("%s", tokens).isEqualTo(200);
        var master = Identity.post(
                Identity.BASE + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        "admin-dev"));
        assertThat(master.status()).as("%s", master).isEqualTo(200);

        assertThat(opens(tokens.text("/access_token"))).isEqualTo(200);
        assertThat(opens(tokens.text("/refresh_token"))).as("refresh token").isEqualTo(401);
        assertThat(opens(tokens.text("/id_token"))).as("id token").isEqualTo(401);
        assertThat(opens(master.text("/access_token"))).as("of another realm").isEqualTo(401);
    }

    @Test
    void aTokenStandsInItsHeaderAndNowhereElse() {
        var nobody = Attacker.anonymous();

        assertThat(nobody.get(ME + "?access_token=" + honest).status()).isEqualTo(401);
        assertThat(nobody.get(ME + "?token=" + honest).status()).isEqualTo(401);
        assertThat(nobody.with("Cookie", "Bearer=" + honest + "; access_token=" + honest)
                        .get(ME)
                        .status())
                .isEqualTo(401);
        assertThat(nobody.with("Authorization", "Basic " + honest).get(ME).status())
                .isEqualTo(401);
        assertThat(nobody.with("X-Authorization", "Bearer " + honest).get(ME).status())
                .isEqualTo(401);
        assertThat(nobody.with("X-Forwarded-User", "admin")
                        .with("X-Remote-User", "admin")
                        .get("/api/admin/orders")
                        .status())
                .isEqualTo(401);
    }

    private static int opens(String token) {
        return Attacker.bearing(token).get(ME).status();
    }
}
