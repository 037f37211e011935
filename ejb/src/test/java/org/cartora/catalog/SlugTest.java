package org.cartora.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Invalid;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void aTitleBecomesWordsJoinedByHyphens() {
        assertThat(Slug.of("Stoneware Mug, 350 ml").value()).isEqualTo("stoneware-mug-350-ml");
    }

    @Test
    void umlautsAreWrittenOutAndAccentsDropped() {
        assertThat(Slug.of("Größe: Crème brûlée").value()).isEqualTo("groesse-creme-brulee");
    }

    @Test
    void anApostropheDoesNotSplitAWord() {
        assertThat(Slug.of("The Reader's Lamp").value()).isEqualTo("the-readers-lamp");
    }

    @Test
    void aTitleWithoutLatinLettersStillHasAnAddress() {
        assertThat(Slug.of("茶碗").value()).isEqualTo("product");
    }

    @Test
    void aLongTitleIsCutAtAWord() {
        assertThat(Slug.of("wordy ".repeat(60)).value())
                .hasSizeLessThanOrEqualTo(Slug.MAX)
                .endsWith("wordy");
    }

    @Test
    void theSecondOfATitleIsNumbered() {
        assertThat(new Slug("mug").numbered(2).value()).isEqualTo("mug-2");
    }

    @Test
    void anAddressWithOtherLettersIsRefused() {
        assertThatThrownBy(() -> new Slug("Mug_1")).isInstanceOf(Invalid.class);
    }
}
