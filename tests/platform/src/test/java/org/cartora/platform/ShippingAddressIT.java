package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where an order goes, corrected before its first parcel. */
class ShippingAddressIT {

    @Test
    void theAddressIsCorrectedWithinItsTaxesAndBeforeTheFirstParcel() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 1);

        var corrected = address(placed, Shop.ADDRESS.replace("Hauptstr. 1", "Hauptstr. 11"));
        assertThat(corrected.status()).as("%s", corrected).isEqualTo(200);
        assertThat(placed.order().text("/shipping_address/line1")).isEqualTo("Hauptstr. 11");
        assertThat(placed.order().text("/billing_address/line1")).isEqualTo("Hauptstr. 1");
        var abroad = address(placed, Shop.ADDRESS.replace("\"DE\"", "\"FR\""));
        assertThat(abroad.code()).as("%s", abroad).isEqualTo("ADDRESS_CHANGES_PRICE");
        assertThat(abroad.text("/error/details/0/field")).isEqualTo("country");
        assertThat(address(placed, "{\"first_name\":\"A\"}").status()).isEqualTo(400);
        placed.ship(1);

        assertThat(address(placed, Shop.ADDRESS).status()).isEqualTo(409);
    }

    private static Answer address(Placed placed, String json) {
        return placed.staff().put("/api/admin/orders/" + placed.number() + "/shipping-address", json);
    }
}
