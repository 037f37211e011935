package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"})
    void whatBeginsAFormulaIsGuarded(String text) {
        assertThat(FormulaGuard.on(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mug", "a=b", "'tis", "''", "5-6"})
    void anythingElseStaysAsItIs(String text) {
        assertThat(FormulaGuard.on(text)).isEqualTo(text);
        assertThat(FormulaGuard.off(text)).isEqualTo(text);
    }

    @Property
    void theGuardComesOffAsItWentOn(@ForAll("texts") String text) {
        var guarded = FormulaGuard.on(text);

        assertThat(FormulaGuard.off(guarded)).isEqualTo(text);
        assertThat(guarded.isEmpty() ? ' ' : guarded.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r', '\n');
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n aé").ofMaxLength(6);
    }
}
