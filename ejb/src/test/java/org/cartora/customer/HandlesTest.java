package org.cartora.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

class HandlesTest {

    @RepeatedTest(20)
    void aHandleIsOneThatItsOwnerCouldHaveChosen() {
        assertThat(Handles.next()).matches("[a-z0-9][a-z0-9-]{2,39}");
    }
}
