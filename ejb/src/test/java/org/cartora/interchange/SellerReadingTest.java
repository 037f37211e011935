package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SellerReadingTest {

    private static final UUID POTTER = UUID.fromString("01900000-0000-7000-8000-0000000000aa");

    @Test
    void theFileSaysWhoSellsAProduct() {
        var reading = Samples.reading(Samples.mug(), "Handle,Seller", "stoneware-mug," + POTTER);

        assertThat(reading.wish().orElseThrow().sellerId()).isEqualTo(POTTER);
    }

    @Test
    void whatIsNoIdIsAnErrorOfItsCell() {
        var reading = Samples.reading(Samples.mug(), "Handle,Seller", "stoneware-mug,the potter");

        assertThat(reading.wish()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(found -> {
            assertThat(found.column()).isEqualTo("Seller");
            assertThat(found.line()).isEqualTo(2);
        });
    }
}
