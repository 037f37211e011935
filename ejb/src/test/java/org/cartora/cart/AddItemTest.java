package org.cartora.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cartora.shared.Invalid;
import org.junit.jupiter.api.Test;

class AddItemTest {

    private static final UUID VARIANT = new UUID(1, 1);

    @Test
    void whatIsWantedInSeveralPlacesIsNoMoreThanOneMayAskFor() {
        assertThat(AddItem.sum(VARIANT, 9_999).quantity()).isEqualTo(9_999);
        assertThatThrownBy(() -> AddItem.sum(VARIANT, 10_000)).isInstanceOf(Invalid.class);
    }
}
