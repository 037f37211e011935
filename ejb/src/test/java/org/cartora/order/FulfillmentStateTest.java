package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FulfillmentStateTest {

    @Test
    void nothingShippedIsUnfulfilledWhateverWasCanceled() {
        assertThat(FulfillmentState.of(0, 3, 0)).isEqualTo(FulfillmentState.UNFULFILLED);
        assertThat(FulfillmentState.of(0, 0, 0)).isEqualTo(FulfillmentState.UNFULFILLED);
    }

    @Test
    void someShippedAndSomeOpenIsPartlyFulfilledEvenIfAllOfItCameBack() {
        assertThat(FulfillmentState.of(1, 2, 0)).isEqualTo(FulfillmentState.PARTIALLY_FULFILLED);
        assertThat(FulfillmentState.of(1, 2, 1)).isEqualTo(FulfillmentState.PARTIALLY_FULFILLED);
    }

    @Test
    void nothingOpenIsFulfilledUntilAllOfItCameBack() {
        assertThat(FulfillmentState.of(3, 0, 0)).isEqualTo(FulfillmentState.FULFILLED);
        assertThat(FulfillmentState.of(3, 0, 2)).isEqualTo(FulfillmentState.FULFILLED);
        assertThat(FulfillmentState.of(3, 0, 3)).isEqualTo(FulfillmentState.RETURNED);
    }
}
