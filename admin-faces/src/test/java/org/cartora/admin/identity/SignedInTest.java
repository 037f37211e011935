package org.cartora.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedInTest {

    @Test
    void aTokenNamesThePersonAndTheirRoles() {
        var signedIn = mia(Map.of("groups", List.of("manager", "customer", "offline_access")));

        assertThat(signedIn.person().name()).isEqualTo("Mia Manager");
        assertThat(signedIn.person().login()).isEqualTo("manager@cartora.example");
        assertThat(signedIn.person().id()).isEqualTo("0198");
        assertThat(signedIn.roles()).containsExactlyInAnyOrder("manager", "customer");
        assertThat(signedIn.until()).isAfter(Instant.now().plus(Duration.ofMinutes(14)));
    }

    @Test
    void rolesAreTakenFromTheRealmToo() {
        assertThat(mia(Map.of("realm_access", Map.of("roles", List.of("support"))))
                        .roles())
                .containsExactly("support");
    }

    @Test
    void theRoleOfTheShopsOwnTimersCannotBeHandedOutByARealm() {
        assertThat(mia(Map.of("groups", List.of("system", "support"))).roles()).containsExactly("support");
    }

    @Test
    void anUnreachableProviderIsForgivenForAQuarterOfAnHour() {
        var signedIn = mia(Map.of("groups", List.of("manager")));

        assertThat(signedIn.inGrace(signedIn.until().plus(Duration.ofMinutes(14))))
                .isTrue();
        assertThat(signedIn.inGrace(signedIn.until().plus(Duration.ofMinutes(16))))
                .isFalse();
    }

    private static SignedIn mia(Map<String, Object> roles) {
        var claims = new HashMap<String, Object>(roles);
        claims.putAll(Map.of("sub", "0198", "preferred_username", "manager@cartora.example", "name", "Mia Manager"));
        var answer = Json.createObjectBuilder()
                .add("refresh_token", "r")
                .add("expires_in", 900)
                .build();
        return SignedIn.from(answer, claims);
    }
}
