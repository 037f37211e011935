package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void aPlainRunTakesTheUsualPortsAndAThousandProducts() {
        var options = Options.of(new String[] {"run"});

        assertThat(options.base()).isZero();
        assertThat(options.demo()).isEqualTo(1000);
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void optionsMayStandAnywhere() {
        var options = Options.of(new String[] {"kill", "--ports", "20000", "artemis"});

        assertThat(options.base()).isEqualTo(20000);
        assertThat(options.operands()).containsExactly("artemis");
    }

    @Test
    void anUnknownOptionIsRefusedByName() {
        assertThatThrownBy(() -> Options.of(new String[] {"run", "--prots", "1"}))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("--prots");
    }

    @Test
    void aNumberIsANumber() {
        assertThatThrownBy(() -> Options.of(new String[] {"run", "--ports", "many"}))
                .hasMessageContaining("--ports needs a number");
        assertThatThrownBy(() -> Options.of(new String[] {"run", "--ports"})).hasMessageContaining("needs a number");
    }

    @Test
    void limitsAreOnUnlessSomebodySwitchesThemOff() {
        assertThat(Options.of(new String[] {"run"}).limits()).isTrue();
        assertThat(Options.of(new String[] {"run", "--limits", "off"}).limits()).isFalse();
        assertThatThrownBy(() -> Options.of(new String[] {"run", "--limits", "no"}))
                .hasMessageContaining("--limits is on or off");
    }

    @Test
    void theBannerIsLoudAboutLimitsThatAreOff() {
        assertThat(Banner.text(Ports.on(0), 1, false)).contains("RATE LIMITS ARE OFF");
        assertThat(Banner.text(Ports.on(0), 1, true)).doesNotContain("LIMITS");
    }
}
