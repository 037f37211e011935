package org.cartora.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    private static final String CONSOLE = "http://localhost:8080/admin";

    @Test
    void theAskedPageIsShownAfterSigningIn() {
        assertThat(ReturnPath.of("/orders", "status=PLACED&page=2")).isEqualTo("/orders?status=PLACED&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "orders",
                "",
                "/orders\r\nSet-Cookie:x=1",
                "/a\"b",
                "/callback",
                "/jakarta.faces.resource/theme.css"
            })
    void anAddressFromElsewhereLeadsHome(String asked) {
        assertThat(ReturnPath.of(asked, null)).isEqualTo("/");
    }

    @Test
    void aPageIsKnownByItsName() {
        assertThat(ReturnPath.of("/dashboard.xhtml", null)).isEqualTo("/dashboard");
    }

    @Test
    void anEndlessAddressLeadsHome() {
        assertThat(ReturnPath.of("/orders", "q=" + "x".repeat(3000))).isEqualTo("/");
    }

    @Test
    void aPageThatLostItsSessionIsLoadedAnew() {
        assertThat(ReturnPath.ofReferer(CONSOLE + "/order?number=A1", CONSOLE)).isEqualTo("/order?number=A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/administration",
                "http://evil.example/admin/orders",
                "http://localhost:8080/admin//evil.example",
                "http://localhost:8080/admin/%zz"
            })
    void aForeignRefererLeadsHome(String referer) {
        assertThat(ReturnPath.ofReferer(referer, CONSOLE)).isEqualTo("/");
    }

    @Test
    void noRefererLeadsHome() {
        assertThat(ReturnPath.ofReferer(null, CONSOLE)).isEqualTo("/");
    }
}
