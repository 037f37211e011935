package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not belong there, in every address, parameter and header of the interface, and conditions smuggled into questions. */
class AttackAddressIT {

    private static final List<String> IN_ADDRESSES = List.of(
            "'",
            "'%20or%20'1'='1",
            "1%3Bselect%201",
            "%00",
            "%ff%fe",
            "%ed%a0%80",
            "-1",
            "99999999999999999999",
            "1e999999999",
            "NaN",
            "..%5c..%5cetc",
            "$%7B7*7%7D",
            "%0d%0aX-Injected:1",
            "(select%201)",
            "a".repeat(3000));

    /** Each operation is asked with some of them, each of them at several operations. */
    @Test
    void noAddressBreaksTheShop() {
        var soft = new SoftAssertions();
        var hostile = new Turns(IN_ADDRESSES);
        for (var call : calls()) {
            if (call.path.contains("{")) {
                for (var value : hostile.next(5)) {
                    check(soft, call, call.path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(value)));
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void noParameterBreaksTheShop() {
        var soft = new SoftAssertions();
        var hostile = new Turns(IN_ADDRESSES);
        var cursors = new Turns(forgedCursors());
        for (var call : calls()) {
            for (var parameter : call.verb.equals("GET") ? call.parameters : List.<String>of()) {
                var values = new ArrayList<>(hostile.next(4));
                if (parameter.equals("cursor")) {
                    values.addAll(cursors.next(9));
                }
                for (var value : values) {
                    check(soft, call, call.path.replaceAll("\\{[^}]+}", Write.NOBODY) + '?' + parameter + '=' + value);
                }
            }
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Request-Id",
                "X-Cart-Token",
                "X-Order-Token",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Range",
                "Accept-Language",
                "Cookie",
                "Last-Event-ID",
                "Forwarded",
                "X-Forwarded-For"
            })
    void noHeaderBreaksTheShop(String header) {
        for (var value : List.of(
                "'",
                "' or '1'='1",
                "\u00ff\u00fe",
                "a".repeat(4000),
                "=;=;",
                "\"",
                "bytes=9-1",
                "-1",
                "${jndi:ldap://127.0.0.1/a}")) {
            for (var path : List.of("/api/cart", "/api/products?limit=1", "/api/orders/C-1", "/api/status")) {
                var answer = Attacker.anonymous().with(header, value).get(path);
                assertThat(answer.status())
                        .as("%s: %.40s %s", header, value, answer)
                        .isLessThan(500);
                assertThat(answer.header("X-Request-Id")).as(value).matches("|req_[A-Za-z0-9]{8,64}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void aMethodIsWhatItIs(String header) {
        var mug = Shop.product(1);
        var manager = Attacker.as("manager").with(header, "DELETE").with("If-Match", "*");

        assertThat(manager.json("POST", "/api/products/" + mug.id(), "{}").status())
                .isEqualTo(405);
        assertThat(manager.json("POST", "/api/products/" + mug.id() + "?_method=DELETE", "{}")
                        .status())
                .isEqualTo(405);
        assertThat(manager.get("/api/products/" + mug.id()).status()).isEqualTo(200);
        assertThat(mug.available()).isEqualTo(1);
    }

    /** Compares answers: what a condition that is always true would let through is not there. */
    @Test
    void noConditionIsSmuggledIntoAQuestion() {
        var admin = Attacker.as("admin");
        for (var always : List.of(
                "'%20or%20'1'='1",
                "'%20or%201=1--", "%25", "_", "*", "a%27%29%20or%20%28%271%27=%271", "%5C", "%22%20OR%20*:*")) {
            assertThat(admin.get("/api/products?tag=" + always).json().at("/items"))
                    .as(always)
                    .isEmpty();
            assertThat(admin.get("/api/products?category=" + always).json().at("/items"))
                    .as(always)
                    .isEmpty();
            assertThat(admin.get("/api/admin/orders?q=zzzz" + always).json().at("/items"))
                    .as(always)
                    .isEmpty();
            assertThat(admin.get("/api/search?q=zzzzqqqq" + always)
                            .json()
                            .at("/total")
                            .asInt())
                    .as(always)
                    .isZero();
            assertThat(admin.get("/api/users/" + always).status()).as(always).isGreaterThanOrEqualTo(400);
        }
        for (var order : List.of("(select%201)", "price;--", "price,title", "title%20desc", "p.cost", "1")) {
            assertThat(admin.get("/api/products?sort=" + order).code())
                    .as(order)
                    .isEqualTo("VALIDATION_ERROR");
        }
    }

    private static void check(SoftAssertions soft, Call call, String path) {
        var answer = Attacker.as(call.path.startsWith("/api/admin") ? "admin" : "customer")
                .json(call.verb, path, "{}");
        soft.assertThat(answer.status())
                .as("%s %.200s: %.300s", call.verb, path, answer.body())
                .isLessThan(500);
        soft.assertThat(answer.header("X-Injected")).as("%.200s", path).isEmpty();
    }

    private record Call(String verb, String path, List<String> parameters) {}

    private static List<Call> calls() {
        var document = Shop.guest().get("/openapi").json();
        var calls = new ArrayList<Call>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var parameters = new ArrayList<String>();
                    verb.getValue().path("parameters").forEach(parameter -> {
                        if (parameter.path("in").asText().equals("query")) {
                            parameters.add(parameter.path("name").asText());
                        }
                    });
                    if (path.getKey().startsWith("/api/") && !path.getKey().startsWith("/api/auth")) {
                        calls.add(new Call(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters));
                    }
                }));
        assertThat(calls).hasSizeGreaterThan(80);
        return calls;
    }

    private static List<String> forgedCursors() {
        var words = List.of(
                "\0",
                "x",
                "'",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "1e999999999",
                "99999999999999999999",
                "-1",
                Write.NOBODY);
        return words.stream()
                .flatMap(word -> Stream.of(
                        word,
                        word + '\u001f' + Write.NOBODY,
                        word + '\u001f' + word,
                        word + '\u001f' + word + '\u001f' + Write.NOBODY,
                        word + '\u001f' + word + '\u001f' + word + '\u001f' + Write.NOBODY))
                .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)))
                .toList();
    }
}
