package org.cartora.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTest {

    @Test
    void aFlowComesBackFromItsCookie() {
        var flow = Flow.begin("/checkout?step=2");

        assertThat(Flow.of(flow.cookie())).contains(flow);
    }

    @Test
    void onlyItsOwnStateAnswersAFlow() {
        var flow = Flow.begin("/");

        assertThat(flow.answers(flow.state())).isTrue();
        assertThat(flow.answers(Flow.begin("/").state())).isFalse();
        assertThat(flow.answers(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cart", "//evil.example", "/\\evil.example", "https://evil.example", "/a\\b", "/a\nb", "/a b"
            })
    void nobodyIsSentElsewhere(String returnTo) {
        assertThatThrownBy(() -> Flow.begin(returnTo)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "a.b.c.!", "a.b.c.Ly9ldmlsLmV4YW1wbGU"})
    void aForgedCookieIsNoFlow(String cookie) {
        assertThat(Flow.of(cookie)).isEmpty();
    }

    @Test
    void theChallengeIsThatOfTheStandardsExample() {
        var flow = new Flow("s", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "n", "/");

        assertThat(flow.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
