package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cartora.cart.AddItem;
import org.cartora.order.LineQuantity;
import org.junit.jupiter.api.Test;

class AddToOrderTest {

    private static final UUID VARIANT = new UUID(1, 1);

    @Test
    void nothingAtAllIsNoAddition() {
        assertThat(new AddToOrder(List.of(), List.of(), null).isSomething()).isFalse();
        assertThat(new AddToOrder(List.of(new AddItem(VARIANT, 1)), List.of(), null).isSomething())
                .isTrue();
        assertThat(new AddToOrder(List.of(), List.of(new LineQuantity(VARIANT, 1)), null).isSomething())
                .isTrue();
    }
}
