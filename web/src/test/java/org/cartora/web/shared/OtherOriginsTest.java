package org.cartora.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherOriginsTest {

    private static final String APP = "https://app.example.org";

    private final Map<String, Object> answered = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "https://*.example.org",
                "https://app.example.org/",
                "app.example.org",
                "ftp://a.example"
            })
    void anOriginIsNamedExactlyOrNotAtAll(String origin) {
        assertThatThrownBy(() -> Answers.origins(APP + "," + origin)).hasMessageContaining(origin);
    }

    @Test
    void aPageThatIsWelcomeReadsAnswersButSendsNoCookies() throws Exception {
        ask(APP, "GET", null);

        assertThat(answered)
                .containsEntry("Access-Control-Allow-Origin", APP)
                .containsEntry("Vary", "Origin")
                .containsEntry("chain", true)
                .doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void whatItAsksBeforehandIsAnsweredAtOnce() throws Exception {
        ask(APP, "OPTIONS", "PATCH");

        assertThat(answered)
                .containsEntry("status", 204)
                .containsKey("Access-Control-Max-Age")
                .doesNotContainKey("chain");
        assertThat(String.valueOf(answered.get("Access-Control-Allow-Headers")))
                .contains("Authorization")
                .doesNotContain("X-CSRF", "*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://app.example.org.evil.example", "http://app.example.org"
            })
    void anyOtherPageReadsNothing(String origin) throws Exception {
        ask(origin, "GET", null);
        ask(origin, "OPTIONS", "POST");

        assertThat(answered.keySet())
                .noneMatch(name -> name.startsWith("Access-Control"))
                .contains("Vary", "chain");
        assertThat(answered).containsEntry("status", 204);
    }

    private void ask(String origin, String method, @Nullable String asksFor) throws Exception {
        var headers = new HashMap<String, String>(Map.of("Origin", origin));
        if (asksFor != null) {
            headers.put("Access-Control-Request-Method", asksFor);
        }
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) ->
                        called.getName().equals("getMethod") ? method : headers.get(String.valueOf(args[0])));
        var response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getHeaders" -> List.of();
                    case "setStatus" -> answered.put("status", args[0]);
                    default -> answered.put(String.valueOf(args[0]), args[1]);
                });
        var filter = new OtherOrigins(new Answers(Answers.origins(APP)));
        filter.doFilter(request, response, (asked, answer) -> answered.put("chain", true));
    }
}
