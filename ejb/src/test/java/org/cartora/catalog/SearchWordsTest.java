package org.cartora.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void everyWordMayGoOn() {
        assertThat(SearchWords.of("blue mu").prefixes()).isEqualTo("blue:* & mu:*");
    }

    @Test
    void signsOfTheQueryLanguageAreNoWords() {
        assertThat(SearchWords.of("mug' & !(x) | <-> :*").prefixes()).isEqualTo("mug:* & x:*");
    }

    @Test
    void aTextWithoutWordsIsEmpty() {
        assertThat(SearchWords.of(" %&/ ").isEmpty()).isTrue();
    }
}
