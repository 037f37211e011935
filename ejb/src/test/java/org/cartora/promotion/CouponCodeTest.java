package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CouponCodeTest {

    @Test
    void smallLettersMeanTheSame() {
        assertThat(CouponCode.normal(" summer-10 ")).isEqualTo("SUMMER-10");
    }

    @Test
    void generatedCodesBeginWithTheirPrefixAndAreNeverTheSame() {
        assertThat(Stream.generate(() -> CouponCode.next("sum")).limit(500))
                .allMatch(code -> code.matches("SUM-[A-HJKMNP-Z2-9]{10}"))
                .allMatch(CouponCode::canBe)
                .doesNotHaveDuplicates();
    }

    @Test
    void aTextWithOtherSignsIsNoCode() {
        assertThat(CouponCode.canBe("A,B")).isFalse();
        assertThat(CouponCode.canBe("-A")).isFalse();
        assertThat(CouponCode.canBe("A".repeat(61))).isFalse();
    }
}
