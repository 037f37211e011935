package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who wants to be somebody else. */
class SignInAttackIT {

    /** So that the refusals below are known to be for what is wrong in each, and not for the key. */
    @Test
    void aTokenOfWhichNothingIsWrongIsTaken() {
        assertThat(me(TrustedKey.ofTheRealm().sign(claims())).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":\"http://localhost:8180/realms/master\"}",
                "{\"aud\":\"account\"}",
                "{\"aud\":[\"storefront\",\"account\"]}",
                "{\"exp\":1}"
            })
    void aTokenWithOneWrongClaimIsRefused(String wrong) throws Exception {
        var claims = claims();
        claims.setAll((ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(wrong));

        assertThat(me(TrustedKey.ofTheRealm().sign(claims)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "/%0D%0ALocation:%20https://evil.example",
                ""
            })
    void nobodyIsLedElsewhereAfterSigningIn(String elsewhere) {
        var answer = Shop.guest().get("/api/auth/login?return_to=" + elsewhere);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        var begun = Shop.guest().get("/api/auth/login?return_to=/account");
        var flow = begun.header("Set-Cookie").replaceAll(";.*", "");

        assertThat(begun.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(Shop.guest().get("/api/auth/callback?code=c&state=s").status())
                .as("no sign-in of this browser")
                .isEqualTo(400);
        assertThat(Shop.guest()
                        .with("Cookie", flow)
                        .get("/api/auth/callback?code=c&state=another")
                        .status())
                .as("the state of another sign-in")
                .isEqualTo(400);
        assertThat(Shop.guest()
                        .with("Cookie", flow)
                        .get("/api/auth/callback?code=invented&state=" + state(begun))
                        .status())
                .as("a code that the provider did not give")
                .isEqualTo(400);
    }

    @Test
    void aCodeAndItsStateAreGoodOnce() {
        var email = Shop.newEmail();
        Shop.registered(email);
        try (var browser = new Browser()) {
            var page = browser.fresh();
            var seen = new java.util.ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("/api/auth/callback")) {
                    seen.add(request.url());
                }
            });
            page.navigate(Platform.URL + "/api/auth/login?return_to=/account");
            var flow = page.context().cookies(Platform.URL + "/api/auth/").stream()
                    .filter(cookie -> cookie.name.endsWith("cartora_flow"))
                    .findFirst()
                    .orElseThrow();
            Browser.signIn(page, email);
            page.waitForURL(Platform.URL + "/account");

            assertThat(page.navigate(seen.getFirst()).status())
                    .as("the flow is over")
                    .isEqualTo(400);
            var replayed =
                    Shop.guest().with("Cookie", flow.name + "=" + flow.value).get(seen.getFirst());
            assertThat(replayed.status()).as("even with the cookie of then").isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/refresh", "/api/auth/logout"})
    void aCookieAloneDoesNothing(String path) {
        var email = Shop.newEmail();
        var tokens = Shop.tokens(email);
        var cookie = "cartora_refresh=" + tokens.text("/refresh_token");

        assertThat(Shop.guest().with("Cookie", cookie).post(path, "").code()).isEqualTo("CSRF_REQUIRED");
        assertThat(Shop.guest()
                        .with("Cookie", cookie)
                        .with("X-CSRF", "1")
                        .with("Sec-Fetch-Site", "cross-site")
                        .post(path, "")
                        .code())
                .isEqualTo("CSRF_REQUIRED");
    }

    /** Keycloak lets an account sign in once at a time, against guessers; whoever comes at the same moment waits for his turn. */
    @Test
    void severalSignInsOfOneAccountAtTheSameMomentAllSucceed() throws InterruptedException {
        var email = Shop.newEmail();
        Shop.registered(email);
        Callable<Integer> signIn = () -> Shop.guest()
                .post("/api/auth/login", """
                    {"email":"%s","password":"%s"}\
                    """.formatted(email, Browser.PASSWORD))
                .status();

        try (var threads = Executors.newFixedThreadPool(6)) {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> signIn).limit(12).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .collect(Collectors.toList());
            assertThat(statuses).containsOnly(200);
        }
    }

    @Test
    void aGuesserIsStopped() {
        var email = Shop.newEmail();
        Shop.registered(email);

        var statuses = Stream.generate(() -> Shop.guest()
                        .post("/api/auth/login", """
                            {"email":"%s","password":"wrong-wrong"}\
                            """.formatted(email))
                        .status())
                .limit(20)
                .toList();

        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.subList(10, 20)).contains(429);
    }

    private static String state(Answer begun) {
        return begun.header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    private static Answer me(String token) {
        return Shop.guest().with("Authorization", "Bearer " + token).get("/api/users/me");
    }

    private static ObjectNode claims() {
        var claims = (ObjectNode) Identity.claims(Shop.tokens(Shop.newEmail()).text("/access_token"));
        claims.put("exp", Instant.now().plusSeconds(300).getEpochSecond());
        return claims;
    }
}
