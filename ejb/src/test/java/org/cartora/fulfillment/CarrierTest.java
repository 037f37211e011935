package org.cartora.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarrierTest {

    @Test
    void aKnownCarrierHasAPageForEachParcel() {
        assertThat(Carrier.page(" ups ", "1Z 999")).contains("https://www.ups.com/track?tracknum=1Z999");
    }

    @Test
    void withoutANumberOrWithAnUnknownCarrierThereIsNone() {
        assertThat(Carrier.page("DHL", null)).isEmpty();
        assertThat(Carrier.page("Pigeon", "7")).isEmpty();
    }

    @Test
    void aNumberCannotChangeTheAddress() {
        assertThat(Carrier.page("GLS", "1&x=<2>"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("match=1%26x%3D%3C2%3E"));
    }
}
