package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private static final PublicAddress SHOP =
            PublicAddress.of("https://Shop.example", "localhost, [::1],intern.example");
    private static final PublicAddress DEVELOPMENT = PublicAddress.of("http://localhost:8080", "");

    @ParameterizedTest
    @ValueSource(
            strings = {"shop.example", "SHOP.example:443", "localhost:8080", "[::1]", "[::1]:8080", "intern.example:1"})
    void itAnswersToItsNamesOnAnyPort(String host) {
        assertThat(SHOP.answersTo(host)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "shop.example.evil.example",
                "xshop.example",
                "shop.example:80:evil",
                "shop.example:",
                "shop.example:x",
                "shop.example@evil.example",
                "127.0.0.1",
                "[::2]:8080",
                ":8080"
            })
    void itAnswersToNoOther(String host) {
        assertThat(SHOP.answersTo(host)).isFalse();
    }

    @Test
    void cookiesAreBoundToTheHostWhereHttpsCarriesThem() {
        assertThat(SHOP.cookie("cartora_cart", "/")).isEqualTo("__Host-cartora_cart");
        assertThat(SHOP.cookie("cartora_refresh", "/api/auth")).isEqualTo("__Secure-cartora_refresh");
        assertThat(DEVELOPMENT.cookie("cartora_cart", "/")).isEqualTo("cartora_cart");
    }

    @Test
    void browsersAreHeldToHttpsWhereItIsSpoken() {
        assertThat(Protection.headers(SHOP).get("Strict-Transport-Security")).contains("max-age=63072000");
        assertThat(Protection.headers(DEVELOPMENT)).doesNotContainKey("Strict-Transport-Security");
    }
}
