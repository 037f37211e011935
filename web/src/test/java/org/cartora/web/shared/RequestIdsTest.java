package org.cartora.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

    @Test
    void aClientsOwnIdIsKept() {
        assertThat(RequestIds.keepOrMake("req_Abc12345")).isEqualTo("req_Abc12345");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "req_short", "abc12345678", "req_with-dash1", "req_12345678\n", "req_12345678 "})
    void anyOtherIsReplaced(String sent) {
        assertThat(RequestIds.keepOrMake(sent)).isNotEqualTo(sent).matches("req_[A-Za-z0-9]{8,64}");
    }

    @Test
    void theSecretOfAPaymentIsInNoLog() {
        assertThat(RequestIds.told("/api/payments/sandbox/pi_1a_secret_Zx9/confirm"))
                .isEqualTo("/api/payments/sandbox/pi_1a_secret_…/confirm");
    }
}
