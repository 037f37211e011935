package org.cartora.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiScopeTest {

    @Test
    void readingAndWritingAreOpenedApart() {
        assertThat(ApiScope.of("GET", "products")).containsExactly("products:read");
        assertThat(ApiScope.of("HEAD", "products/x")).containsExactly("products:read");
        assertThat(ApiScope.of("POST", "products")).containsExactly("products:write");
        assertThat(ApiScope.of("DELETE", "products/x/y")).containsExactly("products:write");
        assertThat(ApiScope.of("POST", "admin/stock-adjustments")).containsExactly("stock:write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "users/me",
                "admin/gift-cards",
                "admin/audit",
                "admin/dead-letters",
                "productsx",
                "admin/products",
                "cart",
                "checkout",
                "auth/login",
                "tickets",
                "x/products"
            })
    void whatNoScopeNamesIsClosed(String path) {
        assertThat(ApiScope.of("GET", path)).isEmpty();
        assertThat(ApiScope.of("POST", path)).isEmpty();
    }
}
