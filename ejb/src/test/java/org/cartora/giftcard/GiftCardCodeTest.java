package org.cartora.giftcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GiftCardCodeTest {

    @Test
    void aCodeIsFourGroupsOfFourWithoutSignsThatLookAlike() {
        assertThat(Stream.generate(GiftCardCode::next).limit(500))
                .allMatch(code -> code.matches("[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){3}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void howACodeIsTypedMakesNoDifference() {
        assertThat(GiftCardCode.hash("abcd efgh-jkmn 2345"))
                .isEqualTo(GiftCardCode.hash("ABCD-EFGH-JKMN-2345"))
                .isNotEqualTo(GiftCardCode.hash("ABCD-EFGH-JKMN-2346"))
                .doesNotContain("ABCD")
                .isEqualTo(GiftCardCode.hash("ABCD-EFGH-JKMN-2345").toLowerCase(Locale.ROOT));
    }

    @Test
    void onlyTheLastSignsAreShown() {
        assertThat(GiftCardCode.lastSigns("ABCD-EFGH-JKMN-2345")).isEqualTo("2345");
    }
}
