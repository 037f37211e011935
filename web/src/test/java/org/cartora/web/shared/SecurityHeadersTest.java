package org.cartora.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartora.shared.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop's module answers where the console has a host of its own. */
class SecurityHeadersTest {

    private final Map<String, Object> answered = new HashMap<>();
    private final SecurityHeaders filter = new SecurityHeaders();

    @BeforeEach
    void theConsoleHasAHostOfItsOwn() {
        filter.answers = new Answers();
        filter.answers.addresses = new Addresses("https://shop.example", "", Optional.of("https://console.example"));
        filter.answers.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cart", "/api/orders", "/api/media/x/160", "/health"})
    void onItsOwnHostTheShopAnswersEverything(String path) throws Exception {
        ask("shop.example", "GET", path);

        assertThat(answered).containsEntry("chain", true).containsKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/cart",
        "GET,/index.html",
        "GET,/api/orders",
        "GET,/api/media",
        "GET,/api/mediators",
        "POST,/api/media/x",
        "GET,/healthy",
        "POST,/health",
        "GET,/metrics",
        "GET,/openapi",
        "POST,/"
    })
    void onTheConsolesHostThereIsNothingOfTheShop(String method, String path) throws Exception {
        ask("console.example", method, path);

        assertThat(answered).containsEntry("error", 404).doesNotContainKeys("chain", "location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/media/x/160", "/api/media/x", "/health", "/health/ready"})
    void picturesAndTheWordThatAllIsWellAreThereToo(String path) throws Exception {
        ask("console.example", "GET", path);

        assertThat(answered).containsEntry("chain", true);
    }

    @Test
    void theFirstPageOfTheConsolesHostIsTheConsole() throws Exception {
        ask("console.example", "GET", "/");

        assertThat(answered)
                .containsEntry("location", "https://console.example/admin/")
                .doesNotContainKeys("chain", "error");
    }

    @Test
    void anyOtherHostIsRefused() throws Exception {
        ask("evil.example", "GET", "/");

        assertThat(answered).containsEntry("error", 421).doesNotContainKey("chain");
    }

    private void ask(String host, String method, String path) throws Exception {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getDispatcherType" -> DispatcherType.REQUEST;
                    case "getMethod" -> method;
                    case "getServletPath" -> path;
                    case "getPathInfo" -> null;
                    case "getHeaders" ->
                        Collections.enumeration("Host".equals(args[0]) ? List.of(host) : List.<String>of());
                    default -> host;
                });
        var response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "sendError" -> answered.put("error", args[0]);
                    case "sendRedirect" -> answered.put("location", args[0]);
                    default -> answered.put(String.valueOf(args[0]), args[1]);
                });
        filter.doFilter(request, response, (asked, answer) -> answered.put("chain", true));
    }
}
