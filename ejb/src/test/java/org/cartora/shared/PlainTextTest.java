package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final java.util.regex.Pattern LINE = java.util.regex.Pattern.compile(
            OneLine.class.getAnnotation(Pattern.class).regexp());

    private static final java.util.regex.Pattern RULE = java.util.regex.Pattern.compile(
            PlainText.class.getAnnotation(Pattern.class).regexp());

    @ParameterizedTest
    @ValueSource(strings = {"", "Happy birthday, Zoë!\nYours, 李\t🎂", "<script>alert('1')</script>", "👩‍👧"})
    void linesOfTextInAnyScriptArePlain(String text) {
        assertThat(RULE.matcher(text).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31mred", "invoice\u202efdp.exe", "\u2066hidden\u2069", "bell\u0007"})
    void controlCharactersAndTurnedDirectionsAreNot(String text) {
        assertThat(RULE.matcher(text).matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë O'Neill-李", "=1+1", "👩‍👧", "Straße 1 / 2. Stock"})
    void namesAndStreetsAreOneLine(String text) {
        assertThat(LINE.matcher(text).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nBcc: all@example.org", "a\nb", "a\tb", "a\u2028b", "a\u2029b", "a\u0085b", "a\u202eb"})
    void whatBeginsAnotherLineIsNot(String text) {
        assertThat(LINE.matcher(text).matches()).isFalse();
    }

    @Test
    void aVeryLongTextIsReadWithoutGoingDeeperForEachLetter() {
        assertThat(RULE.matcher("a\n".repeat(1_000_000)).matches()).isTrue();
    }
}
