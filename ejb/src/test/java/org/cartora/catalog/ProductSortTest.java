package org.cartora.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Invalid;
import org.junit.jupiter.api.Test;

class ProductSortTest {

    @Test
    void theWordsOfTheContractAreKnown() {
        assertThat(ProductSort.of("-price")).isEqualTo(ProductSort.PRICE_DOWN);
    }

    @Test
    void anotherWordIsRefused() {
        assertThatThrownBy(() -> ProductSort.of("cheapest")).isInstanceOf(Invalid.class);
    }

    @Test
    void theIdDecidesAmongEqualsInTheSameDirection() {
        assertThat(ProductSort.PRICE_DOWN.orderBy()).endsWith("p.price_from desc, p.id desc");
        assertThat(ProductSort.PRICE.orderBy()).endsWith("p.price_from, p.id");
    }

    @Test
    void aCursorOfAnotherOrderIsNoKey() {
        assertThat(ProductSort.PRICE.isKey("12.9000")).isTrue();
        assertThat(ProductSort.PRICE.isKey("1' or 1=1")).isFalse();
        assertThat(ProductSort.NEWEST.isKey("12.90")).isFalse();
        assertThat(ProductSort.POPULAR.isKey("99999999999999999999")).isFalse();
    }
}
