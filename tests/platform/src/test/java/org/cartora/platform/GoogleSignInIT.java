package org.cartora.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Signing in with Google: the realm's own configuration of it, with the addresses of another provider that speaks the same
 * protocol, a second realm.
 */
@SuppressWarnings("NullAway.Init")
class GoogleSignInIT {

    private static final String ELSEWHERE = "elsewhere-" + UUID.randomUUID();

    private static Browser browser;

    @BeforeAll
    static void open() {
        Identity.made(Identity.admin("POST", "", """
                {"realm":"%s","enabled":true,"loginWithEmailAllowed":true,"clients":[{"clientId":"cartora","secret":"s",
                 "redirectUris":["%s/broker/%s/endpoint"]}]}""".formatted(ELSEWHERE, Platform.IDENTITY, ELSEWHERE)));
        var google = (ObjectNode) Identity.admin("GET", "/cartora/identity-provider/instances/google", null)
                .json();
        google.remove("internalId");
        google.put("alias", ELSEWHERE).put("enabled", true).put("hideOnLogin", true);
        var protocol = Identity.BASE + "/realms/" + ELSEWHERE + "/protocol/openid-connect";
        google.withObjectProperty("config")
                .put("issuer", Identity.BASE + "/realms/" + ELSEWHERE)
                .put("authorizationUrl", protocol + "/auth")
                .put("tokenUrl", protocol + "/token")
                .put("jwksUrl", protocol + "/certs")
                .put("userInfoUrl", protocol + "/userinfo")
                .put("clientId", "cartora")
                .put("clientSecret", "s");
        Identity.made(Identity.admin("POST", "/cartora/identity-provider/instances", google.toString()));
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        Identity.admin("DELETE", "/cartora/identity-provider/instances/" + ELSEWHERE, null);
        Identity.admin("DELETE", "/" + ELSEWHERE, null);
    }

    @Test
    void whoSignsInElsewhereIsACustomerWhoseAddressIsProved() {
        var email = person();

        var page = signedInElsewhere(email);

        var buyer = new Buyer(page);
        assertThat(buyer.heading("Hello, Gina")).isVisible();
        assertThat(page.getByText(email).first()).isVisible();
        assertThat(page.getByText("Confirmed").first()).isVisible();
        assertThat(Mail.to(email)).as("nothing is left to prove").isEmpty();
    }

    @Test
    void theSecondTimeItIsTheSameCustomer() {
        var email = person();
        signedInElsewhere(email).context().close();
        var id = Identity.account(email);

        signedInElsewhere(email).context().close();

        assertThat(id).isNotBlank();
        assertThat(Identity.account(email)).isEqualTo(id);
    }

    /** Whoever made an account with an address that is not his own has not got into the account of its owner. */
    @Test
    void anAccountThatIsThereIsNotTakenOverWithoutItsPassword() {
        var email = person();
        Shop.registered(email);
        var page = browser.fresh();

        elsewhere(page, email);

        assertThat(page.getByText("Account already exists")).isVisible();
        assertThat(page.url()).startsWith(Platform.IDENTITY);
    }

    @Test
    void googleIsOffUntilItIsConfigured() {
        var google = Identity.admin("GET", "/cartora/identity-provider/instances/google", null)
                .json();

        assertThat(google.at("/enabled").asBoolean()).isFalse();
        assertThat(google.at("/config/issuer").asText()).isEqualTo("https://accounts.google.com");
        assertThat(google.at("/config/validateSignature").asBoolean()).isTrue();
        assertThat(google.at("/config/pkceMethod").asText()).isEqualTo("S256");
    }

    private static Page signedInElsewhere(String email) {
        var page = browser.fresh();
        elsewhere(page, email);
        page.waitForURL(Platform.URL + "/account");
        return page;
    }

    private static void elsewhere(Page page, String email) {
        page.navigate(Platform.URL + "/api/auth/login?return_to=/account&idp=" + ELSEWHERE);
        page.waitForURL(Identity.BASE + "/realms/" + ELSEWHERE + "/**");
        Browser.signIn(page, email);
    }

    private static String person() {
        var email = Shop.newEmail();
        Identity.made(
                Identity.admin("POST", "/" + ELSEWHERE + "/users", """
                {"username":"%s","email":"%s","emailVerified":true,"enabled":true,"firstName":"Gina","lastName":"Gold",
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}""".formatted(email, email, Browser.PASSWORD)));
        return email;
    }
}
