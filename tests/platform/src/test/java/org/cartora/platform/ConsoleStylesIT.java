package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's looks. */
class ConsoleStylesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/jakarta.faces.resource/primeicons/primeicons.css.xhtml?ln=primefaces",
                "/admin/resources/console/console.css"
            })
    void aStyleSheetNamesItsLettersAndHasItsAddressesFilledIn(String path) {
        var sheet = Wire.get(path);

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type").orElse("")).isEqualToIgnoringCase("text/css;charset=UTF-8");
        assertThat(sheet.body()).contains("{").doesNotContain("#{");
    }

    @Test
    void theFontOfTheIconsIsLoaded() {
        try (var browser = new Browser()) {
            var page = browser.console("admin", "/proofs");

            var loaded = page.evaluate("document.fonts.load('16px primeicons').then(fonts => fonts.length)");

            assertThat(loaded).isEqualTo(1);
        }
    }
}
