package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says to a browser, and does not say to anybody. */
class HeadersIT {

    private static final String NOWHERE = "018f0000-0000-7000-8000-000000000000";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin");

    /** What is the same for everybody, and may be kept; all else is somebody's own. */
    private static final Set<String> PUBLIC = Set.of(
            "/api/categories",
            "/api/products",
            "/api/products/{id}",
            "/api/search",
            "/api/search/suggest",
            "/api/markets",
            "/api/media/{id}/{file}",
            "/api/media/{name}");

    private record Route(String verb, String path) {
        String address() {
            return path.replaceAll("\\{[^}]*}", NOWHERE);
        }
    }

    @Test
    void everyAnswerOfTheInterfaceIsProtectedAndNobodysOwnIsKept() {
        var faults = new ArrayList<String>();
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(50);

        for (var route : routes) {
            if (route.verb.equals("GET")) {
                for (var who : List.of(Shop.guest(), Shop.as("customer"), Shop.as("manager"), Shop.as("admin"))) {
                    look(route, Wire.get(route.address(), "Authorization: " + who.authorization()), faults);
                }
            } else {
                look(route, Wire.send(route.verb + " " + route.address() + " HTTP/1.1", "Host: localhost"), faults);
            }
        }

        assertThat(faults).isEmpty();
    }

    private static void look(Route route, Wire answer, List<String> faults) {
        var what = "\n" + route.verb + " " + route.path + " " + answer.status() + ": ";
        ALWAYS.forEach((name, value) -> {
            if (!answer.all(name).equals(List.of(value))) {
                faults.add(what + name + " " + answer.all(name));
            }
        });
        var policies = answer.all("Content-Security-Policy");
        if (policies.size() != 1 || !policies.getFirst().startsWith("default-src 'none'")) {
            faults.add(what + "Content-Security-Policy " + policies);
        }
        var kept = answer.header("Cache-Control").orElse("");
        if (!kept.contains("no-store") && !(PUBLIC.contains(route.path) && kept.contains("public"))) {
            faults.add(what + "Cache-Control " + kept);
        }
        Stream.of("Server", "X-Powered-By")
                .filter(banner -> answer.header(banner).isPresent())
                .forEach(banner -> faults.add(what + banner + " " + answer.header(banner)));
    }

    private static List<Route> routes() {
        var found = new ArrayList<Route>();
        for (Map.Entry<String, JsonNode> path :
                Shop.guest().get("/openapi").json().at("/paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> found.add(new Route(verb.toUpperCase(Locale.ROOT), path.getKey())));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cart",
                "/favicon.svg",
                "/sw.js",
                "/no-such-file.js",
                "/api/docs",
                "/api/docs/start.js",
                "/openapi",
                "/health",
                "/metrics",
                "/api/no-such-thing",
                "/admin/",
                "/admin/orders",
                "/admin/signed-out.html",
                "/admin/sign-in-failed.html",
                "/admin/no-such-page",
                "/admin/resources/console/console.css"
            })
    void whateverLiesBesideTheInterfaceIsProtectedToo(String path) {
        var answer = Wire.get(path, "Accept: text/html, */*");

        ALWAYS.forEach((name, value) ->
                assertThat(answer.all(name)).as("%s of %s", name, answer.head()).containsExactly(value));
        // PrimeFaces gives each page its policy; on the way to the sign-in there is none to give it to
        assertThat(answer.all("Content-Security-Policy"))
                .as(answer.head())
                .hasSizeBetween(answer.status() == 302 ? 0 : 1, 1)
                .allSatisfy(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe-inline", "unsafe-eval", "*"));
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(answer.header("Referrer-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:8080", "localhost@evil.example"})
    void aRequestForAnotherHostIsRefused(String host) {
        for (var path : List.of("/api/categories", "/", "/health", "/admin/orders", "/admin/signed-out.html")) {
            var answer = Wire.send("GET " + path + " HTTP/1.1", "Host: " + host);

            assertThat(answer.status()).as("%s", answer).isIn(400, 421);
            assertThat(answer.head()).doesNotContain("Location:");
        }
        assertThat(Wire.send("GET /api/categories HTTP/1.1", "Host: evil.example")
                        .body())
                .contains("\"MISDIRECTED\"");
        assertThat(Wire.send("GET http://evil.example/api/categories HTTP/1.1", "Host: localhost")
                        .status())
                .isIn(400, 421);
    }

    @Test
    void aPageOfAnotherOriginMayReadNothing() {
        var answer = Shop.guest().with("Origin", "https://evil.example").get("/api/categories");
        var preflight = Wire.send(
                "OPTIONS /api/cart/items HTTP/1.1",
                "Host: localhost",
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.head()).doesNotContainIgnoringCase("access-control-allow");
    }

    @Test
    void whoIsRefusedAtTheDoorMayReadThatAndIsProtected() {
        var refusals = new HashMap<Integer, Wire>();
        var lines = new String[] {
            "GET /api/users/me HTTP/1.1",
            "Host: localhost",
            "X-Forwarded-For: " + Crowd.someone(),
            "Origin: https://app.example.org",
            "Authorization: Bearer no.token.atall"
        };
        Crowd.atOnce(100, () -> Wire.send(lines)).forEach(answer -> refusals.put(answer.status(), answer));
        var faults = new ArrayList<String>();

        assertThat(refusals).containsOnlyKeys(401, 429);
        refusals.values().forEach(refused -> {
            look(new Route("GET", "/api/users/me"), refused, faults);
            assertThat(refused.all("Access-Control-Allow-Origin")).containsExactly("https://app.example.org");
            assertThat(refused.all("Vary")).containsExactly("Origin");
            assertThat(refused.all("WWW-Authenticate"))
                    .isEqualTo(refused.status() == 401 ? List.of("Bearer realm=\"cartora\"") : List.of());
            assertThat(refused.all("X-Request-Id")).hasSize(1);
        });
        assertThat(faults).isEmpty();
        var asked = lines.clone();
        asked[0] = "OPTIONS /api/users/me HTTP/1.1";
        asked[4] = "Access-Control-Request-Method: GET";
        var preflight = Stream.generate(() -> {
                    Crowd.atOnce(40, () -> Wire.send(lines));
                    return Wire.send(asked);
                })
                .limit(20)
                .filter(answer -> answer.header("RateLimit-Remaining").equals(Optional.of("0")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no preflight while the address was refused"));
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods").orElse("")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "DEBUG"})
    void methodsThatNobodyNeedsAreNotAnswered(String method) {
        for (var path : List.of("/", "/api/categories", "/admin/orders", "/admin/signed-out.html")) {
            var answer = Wire.send(method + " " + path + " HTTP/1.1", "Host: localhost", "X-Secret: echo-me");

            assertThat(answer.status()).as("%s", answer).isIn(302, 400, 403, 404, 405, 501);
            assertThat(answer.toString()).doesNotContain("echo-me");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /api/%c0%ae%c0%ae/ HTTP/1.1",
                "GET /..%2f..%2fetc/passwd HTTP/1.1",
                "GET /api/products?limit=%zz HTTP/1.1",
                "GET /admin/..;/api HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "GET /admin/WEB-INF/web.xml HTTP/1.1",
                "GET / HTTP/9.9",
                "NONSENSE",
                "GET /api/products/a:b HTTP/1.1",
                "GET /api/%0d%0aX:1 HTTP/1.1",
                "GET /a:b HTTP/1.1",
                "GET /:/a HTTP/1.1",
                "GET /admin/orders:b HTTP/1.1",
                "GET /api/<script> HTTP/1.1",
                "GET /admin/%3Cscript%3E HTTP/1.1",
                "GET /assets/ HTTP/1.1",
                "GET /admin/resources/console/ HTTP/1.1"
            })
    void whatIsMalformedIsRefusedWithoutAWordAboutTheServer(String line) {
        var answer = Wire.send(line, "Host: localhost");

        // some of what the server cannot read it answers with 200 and nothing
        assertThat(answer.status() == 200 ? answer.body() : "").isEmpty();
        assertThat(answer.status()).as("%s", answer).isNotEqualTo(500);
        assertThat(answer.toString())
                .doesNotContainIgnoringCase("payara")
                .doesNotContainIgnoringCase("glassfish")
                .doesNotContainIgnoringCase("grizzly")
                .doesNotContain("\tat ", "Exception", "<script>", "Index of", "Directory Listing");
    }

    @Test
    void strangersHearOneWordOfTheHealthAndNothingOfTheMetrics() {
        var stranger = "X-Forwarded-For: 203.0.113.7";

        for (var path : List.of("/health", "/health/live", "/health/ready")) {
            var answer = Wire.get(path, stranger);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("{\"status\":\"UP\",\"checks\":[]}");
        }
        for (var path : List.of("/metrics", "/metrics/base", "/metrics/", "/metrics;x=1", "//metrics", "/./metrics")) {
            var answer = Wire.get(path, stranger);
            assertThat(answer.status()).as("%s", answer).isIn(301, 302, 400, 404);
            assertThat(answer.body()).doesNotContain("_total", "# TYPE");
        }
        assertThat(Wire.get("/health").body()).contains("database");
        assertThat(Wire.get("/metrics").body()).contains("cartora_");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/%0d%0aSet-Cookie:x=1",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/@evil.example/%2f..",
                "http:evil.example",
                " //evil.example",
                "/\u2028/evil.example"
            })
    void whoComesBackFromSigningInStaysInTheShop(String target) {
        var encoded = java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
        var answer = Wire.get("/api/auth/login?return_to=" + encoded);

        assertThat(answer.status()).as("%s", answer).isIn(302, 400);
        if (answer.status() == 302) { // then it is a path of the shop, and the provider is where it goes
            assertThat(answer.header("Location").orElseThrow()).startsWith(Platform.IDENTITY + "/");
            assertThat(target).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\");
        }
    }
}
