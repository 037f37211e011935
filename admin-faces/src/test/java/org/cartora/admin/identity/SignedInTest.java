package org.cartora.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedInTest {

    private static final String ISSUER = "http://localhost:8180/realms/cartora";

    @Test
    void aTokenForThisConsoleNamesThePersonAndTheirRoles() {
        var signedIn = SignedIn.from(answer(mia()), settings(), "n1");

        assertThat(signedIn.person().name()).isEqualTo("Mia Manager");
        assertThat(signedIn.person().login()).isEqualTo("manager@cartora.example");
        assertThat(signedIn.roles()).containsExactlyInAnyOrder("manager", "customer");
        assertThat(signedIn.until()).isAfter(Instant.now().plus(Duration.ofMinutes(14)));
    }

    @Test
    void theRoleOfTheShopsOwnTimersCannotBeHandedOutByARealm() {
        var claims = mia().add("groups", Json.createArrayBuilder().add("system").add("support"));

        assertThat(SignedIn.from(answer(claims), settings(), "n1").roles()).containsExactly("support");
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        assertRefused(mia().add("iss", "http://localhost:8180/realms/other"), "issuer");
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        assertRefused(mia().add("aud", "storefront"), "audience");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        assertRefused(mia().add("nonce", "n2"), "nonce");
    }

    @Test
    void anUnreachableProviderIsForgivenForAQuarterOfAnHour() {
        var signedIn = SignedIn.from(answer(mia()), settings(), "n1");

        assertThat(signedIn.inGrace(signedIn.until().plus(Duration.ofMinutes(14))))
                .isTrue();
        assertThat(signedIn.inGrace(signedIn.until().plus(Duration.ofMinutes(16))))
                .isFalse();
    }

    private static void assertRefused(JsonObjectBuilder claims, String reason) {
        assertThatThrownBy(() -> SignedIn.from(answer(claims), settings(), "n1"))
                .hasMessageContaining(reason);
    }

    private static JsonObjectBuilder mia() {
        return Json.createObjectBuilder()
                .add("iss", ISSUER)
                .add("aud", Json.createArrayBuilder().add("console"))
                .add("nonce", "n1")
                .add("sub", "0198")
                .add("preferred_username", "manager@cartora.example")
                .add("name", "Mia Manager")
                .add("email", "manager@cartora.example")
                .add(
                        "groups",
                        Json.createArrayBuilder().add("manager").add("customer").add("offline_access"));
    }

    private static JsonObject answer(JsonObjectBuilder claims) {
        var body = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.build().toString().getBytes(StandardCharsets.UTF_8));
        return Json.createObjectBuilder()
                .add("id_token", "e30." + body + ".sig")
                .add("refresh_token", "r")
                .add("expires_in", 900)
                .build();
    }

    private static IdentitySettings settings() {
        var settings = new IdentitySettings();
        settings.issuer = ISSUER;
        settings.clientId = "console";
        return settings;
    }
}
