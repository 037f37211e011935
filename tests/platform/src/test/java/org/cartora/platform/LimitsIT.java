package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often one may ask, and that nothing a client can say changes who he is. */
class LimitsIT {

    private static final String LOOKUP = "/api/orders/lookup";
    /** Five at once and the sixth three minutes later: nothing comes back while a test runs. */
    private static final String REGISTER = "/api/auth/register";

    private static Answer register(Shop shop) {
        return shop.post(REGISTER, "{}");
    }

    private static Shop from(String address) {
        return Shop.guest().with(Crowd.HEADER, address);
    }

    /** Somebody who has asked for accounts until he was refused. */
    private static String exhausted() {
        return exhausted(Crowd.someone());
    }

    private static String exhausted(String address) {
        IntStream.range(0, 5)
                .forEach(i -> assertThat(register(from(address)).code())
                        .as("request %d", i)
                        .isEqualTo("VALIDATION_ERROR"));
        isRefused(register(from(address)));
        return address;
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 180);
    }

    /** The first answer that refuses; some limits give back while one tries. */
    private static Answer untilRefused(Supplier<Answer> attempt) {
        // at once: one after another, a slow machine never asks too fast
        return Crowd.atOnce(100, attempt::get).stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("a hundred times and never refused"));
    }

    @Test
    void anAnswerTellsHowTheLimitStands() {
        var first = from(Crowd.someone()).get("/api/markets");

        assertThat(first.header("RateLimit-Limit")).isEqualTo("20");
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("19");
        assertThat(first.header("RateLimit-Reset")).isEqualTo("1");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"address\";q=20;w=2");
        assertThat(first.header("RateLimit")).isEqualTo("\"address\";r=19;t=1");
        assertThat(first.header("Retry-After")).isEmpty();
    }

    @Test
    void whoIsRefusedAndWaitsAsToldIsServed() {
        var address = Crowd.someone();
        var wrong = """
                {"number":"%s","email":"nobody@cartora.example"}""";
        Supplier<Answer> attempt = () -> from(address)
                .post(LOOKUP, wrong.formatted(UUID.randomUUID().toString().substring(0, 18)));
        var refused = untilRefused(attempt);
        isRefused(refused);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"order-lookup\";q=10;w=60");
        assertThat(refused.header("X-Request-Id")).startsWith("req_");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");

        var wait = Duration.ofSeconds(Long.parseLong(refused.header("Retry-After")));
        Awaitility.await()
                .pollDelay(wait)
                .atMost(wait.plusSeconds(20))
                .untilAsserted(() -> assertThat(attempt.get().status()).isEqualTo(404));
    }

    @Test
    void aPageOfAnotherOriginCanReadThatItWasRefused() {
        var app = from(exhausted()).with("Origin", "https://app.example.org");

        var refused = register(app);
        isRefused(refused);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example.org");
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("Retry-After");
    }

    @Test
    void aBurstOfRequestsIsCut() {
        var address = Crowd.someone();
        var answers = Crowd.atOnce(200, () -> from(address).get("/api/markets"));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 429);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forwarded       | for=192.0.2.60",
                "X-Real-IP       | 192.0.2.60",
                "X-Client-IP     | 192.0.2.60",
                "True-Client-IP  | 192.0.2.60",
                "CF-Connecting-IP| 192.0.2.60",
                "X-Forwarded-For | 192.0.2.60, %s",
                "x-forwarded-for | 127.0.0.1, %s",
                "X-Forwarded-For | 192.0.2.60, 192.0.2.61, 192.0.2.62, %s",
                "X-Forwarded-For | %s:4711",
                "X-Forwarded-For | ::ffff:%s",
            })
    void nobodyBecomesAnotherByAHeader(String header, String value) {
        var address = exhausted();

        isRefused(register(from(address).with(header, value.formatted(address))));
    }

    @Test
    void aThousandForgedAddressesAreOneClient() {
        var address = exhausted();

        IntStream.range(0, 50)
                .forEach(i -> isRefused(register(from("198.51.100." + i + ", 203.0.113." + i + ", " + address))));
    }

    @Test
    void whoIsNoProxyNamesNobody() {
        var stranger = Shop.guest().at(Crowd.stranger());

        IntStream.range(0, 5).forEach(i -> register(stranger.with(Crowd.HEADER, Crowd.someone())));

        isRefused(register(stranger.with(Crowd.HEADER, Crowd.someone())));
    }

    @Test
    void aHouseholdOfIpv6IsOneAddress() {
        var household = "2001:db8:%x:%x:"
                .formatted(
                        UUID.randomUUID().hashCode() & 0xffff, UUID.randomUUID().hashCode() & 0xffff);
        exhausted(household + ":1");

        isRefused(register(from(household + "1:2:3:4")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/register/", "//api/auth/register", "/api//auth///register", "/API/AUTH/REGISTER",
                "/api/auth/Register", "/api/auth/register;a=b", "/api;a=b/auth/register", "/api/./auth/register",
                "/api/x/../auth/register", "/api/auth/%72egister", "/%61pi/auth/register", "/api/auth/register?a=b",
            })
    void anotherSpellingIsNoWayRound(String path) {
        var answer = from(exhausted()).post(path, "{}");

        // refused, or an address that nobody serves: never an answer of the resource itself
        assertThat(answer.status()).as("%s", answer).isIn(Set.of(429, 400, 404, 405));
        assertThat(answer.body()).doesNotContain("VALIDATION_ERROR");
    }

    @Test
    void anotherMethodInAHeaderChangesNothing() {
        var address = exhausted();

        isRefused(register(from(address).with("X-HTTP-Method-Override", "GET")));
        var read = from(address).with("X-HTTP-Method-Override", "POST").get(REGISTER);
        assertThat(read.header("RateLimit-Limit")).as("%s", read).isEqualTo("20");
        assertThat(read.status()).isEqualTo(405);
    }

    @Test
    void headIsCountedAsGetIs() {
        var head = Wire.send(
                "HEAD /api/markets HTTP/1.1",
                "Host: " + URI.create(Platform.URL).getAuthority(),
                Crowd.HEADER + ": " + Crowd.someone());

        assertThat(head.header("RateLimit-Policy")).contains("\"address\";q=20;w=2");
        assertThat(head.header("RateLimit-Remaining")).contains("19");
    }

    @Test
    void aPersonIsCountedWhereverHeIsAndNobodyElse() {
        var nora = Shop.registered(Shop.newEmail());
        var told = nora.post("/api/tickets", "{}");
        assertThat(told.header("RateLimit-Policy")).isEqualTo("\"address\";q=20;w=2, \"tickets-user\";q=30;w=60");

        var refused = untilRefused(() -> nora.post("/api/tickets", "{}"));
        assertThat(refused.header("RateLimit-Limit")).isEqualTo("30");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        assertThat(nora.get("/api/users/me").status()).isEqualTo(200);
        assertThat(Shop.registered(Shop.newEmail()).post("/api/tickets", "{}").status())
                .isEqualTo(201);
    }

    @Test
    void aPasswordIsNotGuessedFromManyAddresses() {
        var email = Shop.newEmail();
        Shop.registered(email);
        var wrong = """
                {"email":"%s","password":"Wrong-one"}""";
        IntStream.range(0, 10)
                .forEach(i -> assertThat(Shop.guest()
                                .post("/api/auth/login", wrong.formatted(email))
                                .status())
                        .isEqualTo(401));

        var refused = untilRefused(
                () -> Shop.guest().post("/api/auth/login", wrong.formatted(email.toUpperCase(Locale.ROOT))));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
        assertThat(Shop.guest()
                        .post("/api/auth/login", wrong.formatted(Shop.newEmail()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theEmailOfOneOrderIsNotGuessedFromManyAddresses() {
        var number = "C" + Integer.toUnsignedString(UUID.randomUUID().hashCode());
        var guess = """
                {"number":"%s","email":"lena%d@cartora.example"}""";
        IntStream.range(0, 10)
                .forEach(i -> assertThat(Shop.guest()
                                .post(LOOKUP, guess.formatted(number, i))
                                .status())
                        .isEqualTo(404));

        assertThat(Shop.guest().post(LOOKUP, guess.formatted(number, 11)).status())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/login",
                "/api/auth/login",
                "/api/auth/register",
                "/api/gift-cards/balance",
                "/api/cart/coupons"
            })
    void whatCanBeGuessedIsTriedSeldom(String path) {
        var address = Crowd.someone();
        untilRefused(() -> from(address).post(path, "{}"));

        assertThat(from(address).get("/api/markets").status()).isEqualTo(200);
    }

    @Test
    void whatProvidersTellAndProbesAndPicturesAreNotCounted() {
        var somebody = from(Crowd.someone());

        assertThat(Stream.of(
                        somebody.post("/api/webhooks/stripe", "{}"),
                        somebody.post("/api/auth/backchannel-logout", ""),
                        somebody.get("/health/ready"),
                        somebody.get("/api/media/" + UUID.randomUUID()),
                        somebody.get("/"),
                        somebody.get("/products")))
                .extracting(answer -> answer.header("RateLimit-Limit"))
                .containsExactly("", "", "", "", "", "20");
    }

    @Test
    void aTokenIsNotLookedAtWhereTheAddressIsRefused() {
        isRefused(register(from(exhausted()).with("Authorization", "Bearer no.token.atall")));
    }

    @Test
    void aTokenIsCountedWhereNothingElseIs() {
        var somebody = from(Crowd.someone()).with("Authorization", "Bearer no.token.atall");

        isRefused(untilRefused(() -> somebody.get("/api/media/018f0000-0000-7000-8000-00000000ffff")));
    }

    @Test
    void theConsoleIsNotEnteredByCrowdsFromOneAddress() {
        var address = Crowd.someone();
        var refused = untilRefused(() -> from(address).get("/admin/orders"));
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.body()).contains("a little fast");
    }
}
