package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The realm as production has it: staff have to have a second step. Development does not ask for one. */
@Isolated("all staff need a second step meanwhile")
class StaffSecondStepIT {

    private static final Map<String, String> FLOWS = Map.of(
            "browser", "second step of staff",
            "after another provider", "second step of staff after another provider",
            "direct grant", "code of staff");

    @BeforeAll
    static void asProductionHasIt() {
        theSecondStepOfStaffIs("CONDITIONAL");
    }

    @AfterAll
    static void asDevelopmentHasIt() {
        theSecondStepOfStaffIs("DISABLED");
    }

    @Test
    void staffSetASecondStepUpBeforeTheConsoleOpensAndAreAskedForItFromThenOn() {
        var email = Identity.staff("manager");
        try (var browser = new Browser()) {
            var first = browser.fresh();
            first.navigate(Platform.URL + "/admin/");
            Browser.signIn(first, email);
            first.locator("#mode-manual").click();
            assertThat(Shop.guest().post("/api/auth/login", login(email)).status())
                    .as("with the password alone")
                    .isEqualTo(401);
            var app = new OneTimePassword(first.locator("#kc-totp-secret-key").innerText());
            first.fill("#totp", app.now());
            first.locator("#saveTOTPBtn").click();
            first.waitForURL(Platform.URL + "/admin/**");
            assertThat(first.locator("h1")).containsText("Good to see you");

            var second = browser.fresh();
            second.navigate(Platform.URL + "/admin/");
            Browser.signIn(second, email);
            // a code is good once, and this one was used for setting it up
            second.fill("#otp", app.at(Instant.now().plusSeconds(30)));
            second.locator("#kc-login").click();
            second.waitForURL(Platform.URL + "/admin/**");
            assertThat(second.locator("h1")).containsText("Good to see you");
        }
    }

    @Test
    void aPasswordAloneOpensNothingForStaff() {
        assertThat(Shop.guest()
                        .post("/api/auth/login", login(Identity.staff("support")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void shoppersAndSellersNeedNone() {
        assertThat(Shop.guest()
                        .post("/api/auth/login", login(Identity.staff("seller")))
                        .status())
                .isEqualTo(200);
    }

    private static String login(String email) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, Browser.PASSWORD);
    }

    private static void theSecondStepOfStaffIs(String requirement) {
        FLOWS.forEach((flow, part) -> {
            var path = "/cartora/authentication/flows/" + flow.replace(" ", "%20") + "/executions";
            var executions = Identity.admin("GET", path, null).json();
            var step = StreamSupport.stream(executions.spliterator(), false)
                    .filter(one -> one.path("displayName").asText().equals(part))
                    .findFirst()
                    .orElseThrow();
            var changed = ((ObjectNode) step).put("requirement", requirement);
            assertThat(Identity.admin("PUT", path, changed.toString()).status()).isEqualTo(204);
        });
    }
}
