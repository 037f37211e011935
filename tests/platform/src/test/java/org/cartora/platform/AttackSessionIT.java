package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions that somebody else began, and requests that another site makes up. Where a sign-in may lead to is in {@link SignInAttackIT}. */
@SuppressWarnings("NullAway.Init")
class AttackSessionIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CONSOLE_SESSION = "CARTORA_CONSOLE";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aSessionThatSomebodyElseBeganIsNotTheOneThatIsSignedIn() {
        var attacker = browser.fresh();
        attacker.navigate(Platform.URL + "/admin/orders");
        var planted = session(attacker);
        var victim = browser.fresh();
        victim.context()
                .addCookies(List.of(new Cookie(CONSOLE_SESSION, planted)
                        .setDomain("localhost")
                        .setPath("/admin")));

        browser.enter(victim, "support", "/orders");

        assertThat(session(victim)).isNotEqualTo(planted);
        assertThat(console(CONSOLE_SESSION + "=" + planted, "GET", "/orders", "")
                        .status())
                .as("the planted session")
                .isEqualTo(302);
        assertThat(console(CONSOLE_SESSION + "=0123456789abcdef", "GET", "/orders", "")
                        .header("Set-Cookie"))
                .doesNotContain("0123456789abcdef");
        assertThat(attacker.context()
                        .request()
                        .get(Platform.URL + "/admin/orders;jsessionid=" + session(victim))
                        .url())
                .contains("/realms/");
        attacker.context().close();
        victim.context().close();
    }

    /** What a foreign page could have the manager's browser send: all of the form but the state, which it cannot know. */
    @Test
    void aFormThatTheConsoleNeverShowedChangesNothing() {
        var mug = Shop.product(5);
        var page = browser.console("manager", "/product?id=" + mug.id());
        var form = (String) page.evaluate("""
            () => {
              const sent = new URLSearchParams(new FormData(document.getElementById('product')));
              sent.set('product:title', 'Stolen');
              sent.set('product:save', '');
              sent.delete('jakarta.faces.ViewState');
              return sent.toString();
            }\
            """);
        var state = page.locator("[name='jakarta.faces.ViewState']").first().inputValue();
        var cookies = cookies(page);

        for (var guessed : List.of(
                "",
                "&jakarta.faces.ViewState=",
                "&jakarta.faces.ViewState=1%3A1",
                "&jakarta.faces.ViewState=stateless",
                "&jakarta.faces.ViewState=-1234567890%3A-1234567890",
                "&jakarta.faces.ViewState=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA%3D%3D")) {
            console(cookies, "POST", "/product?id=" + mug.id(), form + guessed);
        }

        assertThat(title(mug)).startsWith("Test mug");
        console(cookies, "POST", "/product?id=" + mug.id(), form + "&jakarta.faces.ViewState=" + Shop.encoded(state));
        assertThat(title(mug)).as("it is the state that was missing").isEqualTo("Stolen");
        page.context().close();
    }

    @Test
    void whatACookieAloneAsksForIsNotDone() {
        var mug = Shop.product(5);
        var shopper = Shop.guest();
        shopper.add(mug.variantId(), 1);
        var byCookie = Attacker.anonymous()
                .with("Cookie", "cartora_cart=" + shopper.get("/api/cart").header("X-Cart-Token"));
        var item = "{\"variant_id\":\"%s\",\"quantity\":1}".formatted(mug.variantId());

        assertThat(byCookie.json("POST", "/api/cart/items", item).code()).isEqualTo("CSRF_REQUIRED");
        assertThat(byCookie.with("X-CSRF", "0")
                        .json("POST", "/api/cart/items", item)
                        .code())
                .isEqualTo("CSRF_REQUIRED");
        assertThat(byCookie.with("X-CSRF", "1")
                        .with("Sec-Fetch-Site", "cross-site")
                        .json("POST", "/api/cart/items", item)
                        .code())
                .isEqualTo("CSRF_REQUIRED");
        assertThat(byCookie.json("POST", "/api/cart/coupons", "{\"code\":\"X\"}")
                        .code())
                .isEqualTo("CSRF_REQUIRED");
        assertThat(byCookie.send("POST", "/api/cart/items", "text/plain", item.getBytes(UTF_8))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(shopper.get("/api/cart").json().at("/items/0/quantity").asInt())
                .isEqualTo(1);
    }

    @Test
    void theIdentityProviderSendsNobodyAway() {
        for (var target : List.of(
                "https://evil.example",
                Platform.URL + ".evil.example/api/auth/callback",
                Platform.URL + "/api/auth/callback/../../x",
                Platform.URL + "/api/auth/callback?x=//evil",
                "//evil.example")) {
            for (var client : List.of("storefront", "console")) {
                var answer = Attacker.anonymous()
                        .with("Accept", "text/html")
                        .get(Platform.IDENTITY
                                + "/protocol/openid-connect/auth?response_type=code&scope=openid&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&client_id="
                                + client + "&redirect_uri=" + Shop.encoded(target));
                assertThat(answer.status()).as(target).isEqualTo(400);
            }
        }
    }

    private static String title(Shop.Product product) {
        return Shop.as("manager").get("/api/products/" + product.id()).text("/title");
    }

    private static String session(Page page) {
        return page.context().cookies(Platform.URL + "/admin/orders").stream()
                .filter(cookie -> cookie.name.endsWith(CONSOLE_SESSION))
                .map(cookie -> cookie.value)
                .collect(Collectors.joining());
    }

    private static String cookies(Page page) {
        return page.context().cookies(Platform.URL + "/admin/orders").stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static Answer console(String cookies, String verb, String path, String form) {
        return Attacker.anonymous()
                .with("Cookie", cookies)
                .with("Accept", "text/html")
                .send(verb, "/admin" + path, verb.equals("GET") ? null : FORM, form.getBytes(UTF_8));
    }
}
