package org.cartora.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits that the shop comes with, and what may be said otherwise. */
class LimitSettingsTest {

    private final Map<String, String> config = new HashMap<>();

    @BeforeEach
    void asItComes() throws IOException {
        var shipped = new Properties();
        try (var file = LimitSettings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(file);
        }
        shipped.stringPropertyNames().forEach(name -> config.put(name, shipped.getProperty(name)));
    }

    private LimitSettings settings() {
        return LimitSettings.of(name -> Optional.ofNullable(config.get(name)).filter(text -> !text.isEmpty()));
    }

    private Route route(String method, String path) {
        return settings().route(method, path).orElseThrow();
    }

    @Test
    void theApiIsLimitedAsTheContractSays() {
        var api = route("GET", "/api/products");

        assertThat(settings().on()).isTrue();
        assertThat(api.address().orElseThrow().rate()).isEqualTo(new Rate(10, Duration.ofSeconds(1), 20));
        assertThat(api.user().orElseThrow().rate()).isEqualTo(new Rate(100, Duration.ofMinutes(1), 100));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/auth/login,sign-in",
        "POST,/auth/login,sign-in",
        "GET,/api/auth/login,api",
        "POST,/api/auth/register,registration",
        "POST,/api/orders/lookup,order-lookup",
        "POST,/api/gift-cards/balance,gift-cards",
        "POST,/api/cart/coupons,coupons",
        "DELETE,/api/cart/coupons/TEN,api",
        "GET,/products,api",
        "GET,/search/products,api",
        "GET,/openapi,api",
        "GET,/api/media/7,media",
        "HEAD,/api/media/7/320,media",
        "POST,/api/media,uploads",
        "POST,/api/webhooks/stripe,webhooks",
        "GET,/api/docs/swagger-ui.css,docs",
        "GET,/health/ready,health",
        "POST,/admin/orders.xhtml,console",
        "GET,/admin,console",
        "GET,/admin/jakarta.faces.resource/theme.css.xhtml,console-files",
        "GET,/api/unheard/of,api",
        "GET,/api,api",
    })
    void eachRequestHasItsRoute(String method, String path, String route) {
        assertThat(route(method, path).name()).isEqualTo(route);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders/lookup/",
                "//api//orders///lookup",
                "/API/Orders/LOOKUP",
                "/api/./orders/lookup",
                "/api/x/../orders/lookup",
                "/api/orders;v=1/lookup;jsessionid=1",
                "/api\\orders\\lookup",
            })
    void anotherSpellingIsTheSameRoute(String path) {
        assertThat(route("POST", path).name()).isEqualTo("order-lookup");
        assertThat(route("post", path).name()).isEqualTo("order-lookup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/p/a-mug", "/assets/index.js", "/apiary", "/orders/lookup"})
    void pagesAndTheirFilesAreNotCounted(String path) {
        assertThat(settings().route("GET", path)).isEmpty();
    }

    @Test
    void nobodyIsTrustedUnlessNamed() {
        assertThat(settings().origins().of("127.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aRouteMayHaveLimitsOfItsOwn() {
        config.put("cartora.limits.route.api.address", "5/s");
        config.put("cartora.limits.route.order-lookup.user", "off");

        assertThat(route("GET", "/api/products").address().orElseThrow().told()).isEqualTo("\"api\";q=5;w=1");
        assertThat(route("GET", "/api/products").user().orElseThrow().name()).isEqualTo("user");
        assertThat(route("POST", "/api/orders/lookup").user()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cartora.limits.address,fast", "cartora.limits.user,0/min", "cartora.limits.route.api.address,10/day",
        "cartora.limits.attempt.sign-in,10", "cartora.limits.routes,unheard-of", "cartora.limits,maybe",
        "cartora.proxies.trusted,proxy.example", "cartora.proxies.header,X-Real-IP", "cartora.limits.route.api,api",
    })
    void whatCannotBeUnderstoodKeepsTheShopFromStarting(String name, String value) {
        config.put(name, value);

        assertThatThrownBy(this::settings).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void productionIsNotWithoutLimitsByAccident() {
        config.put("cartora.environment", "production");
        config.put("cartora.limits", "off");
        assertThatThrownBy(this::settings).hasMessageContaining("production does not start");

        config.put("cartora.limits", "elsewhere");
        assertThat(settings().on()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10/s burst 20,2", "100/min,60", "10/5min,300", "20/h burst 5,900", "3/s burst 1,1"})
    void theWindowOfARateIsHowLongItsBurstTakesToComeBack(String text, long seconds) {
        var told = new Policy("x", Rate.parse(text).orElseThrow()).told();

        assertThat(told).endsWith(";w=" + seconds);
    }
}
