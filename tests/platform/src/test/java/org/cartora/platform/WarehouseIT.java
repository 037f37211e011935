package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents of the warehouse: goods between two locations, and stocktaking; whatever is said twice is done once. */
class WarehouseIT {

    private static final String TRANSFERS = "/api/admin/stock-transfers";
    private static final String COUNTS = "/api/admin/stock-counts";

    private final Shop manager = Shop.as("manager");
    private final String second = "t-" + UUID.randomUUID().toString().substring(0, 13);

    WarehouseIT() {
        var made = manager.post("/api/admin/stock-locations", """
                {"code":"%s","name":"Made for a test","priority":900,"address":{"line1":"Lager 2","postal_code":"1",
                 "city":"Ort","country":"DE"}}""".formatted(second));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
    }

    @AfterEach
    void close() {
        manager.patch("/api/admin/stock-locations/" + second, "{\"active\":false}");
    }

    @Test
    void aTransferArrivesBitByBitAndIsNowhereInBetween() {
        var mug = Shop.product(10);
        var id = transfer(mug, 6).text("/id");
        assertThat(mug.available()).as("planned only").isEqualTo(10);

        assertThat(manager.post(TRANSFERS + "/" + id + "/ship", "").text("/state"))
                .isEqualTo("IN_TRANSIT");
        manager.post(TRANSFERS + "/" + id + "/ship", "");
        assertThat(mug.available()).isEqualTo(4);

        var part = receive(id, mug, 2);
        assertThat(part.text("/state")).isEqualTo("IN_TRANSIT");
        assertThat(part.text("/lines/0/received")).isEqualTo("2");
        receive(id, mug, 2);
        assertThat(onHand(mug, second)).isEqualTo(2);
        assertThat(mug.available()).isEqualTo(6);

        assertThat(receive(id, mug, 7).code()).isEqualTo("NOT_IN_TRANSFER");
        assertThat(receive(id, mug, 1).code()).isEqualTo("NOT_IN_TRANSFER");
        assertThat(receive(id, mug, 6).text("/state")).isEqualTo("RECEIVED");
        assertThat(receive(id, mug, 6).text("/state")).isEqualTo("RECEIVED");
        assertThat(onHand(mug, second)).isEqualTo(6);
        assertThat(mug.available()).isEqualTo(10);
        assertThat(manager.post(TRANSFERS + "/" + id + "/cancel", "").code()).isEqualTo("CONFLICT");
        assertThat(kinds(mug))
                .isEqualTo("SUPPLIERS>SHELF 10, SHELF>IN_TRANSIT 6, IN_TRANSIT>SHELF 2, IN_TRANSIT>SHELF 4");
    }

    @Test
    void aTransferThatIsCalledBackReturnsWhatHasNotArrived() {
        var mug = Shop.product(10);
        var id = transfer(mug, 6).text("/id");
        manager.post(TRANSFERS + "/" + id + "/ship", "");
        receive(id, mug, 1);

        manager.post(TRANSFERS + "/" + id + "/cancel", "");
        var again = manager.post(TRANSFERS + "/" + id + "/cancel", "");

        assertThat(again.text("/state")).isEqualTo("CANCELED");
        assertThat(onHand(mug, "main")).isEqualTo(9);
        assertThat(onHand(mug, second)).isEqualTo(1);
    }

    @Test
    void whatIsPromisedToCustomersIsNotSentAway() {
        var mug = Shop.product(3);
        var id = transfer(mug, 2).text("/id");
        Shop.guest().buy(mug.variantId(), 2, Shop.newEmail());

        var refused = manager.post(TRANSFERS + "/" + id + "/ship", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("STOCK_IS_PROMISED");
        assertThat(refused.text("/error/details/0/field")).isEqualTo(mug.sku());
        assertThat(onHand(mug, "main")).isEqualTo(3);
    }

    @Test
    void aCountPutsItsDifferencesIntoTheBooksOnceAndWhatWasSoldMeanwhileIsNoDifference() {
        var mug = Shop.product(10);
        var pot = Shop.product(5);
        var id = manager.post(COUNTS, "{\"location\":\"main\",\"note\":\"shelf 4\"}")
                .text("/id");
        var counted = manager.post(
                COUNTS + "/" + id + "/lines",
                "{\"lines\":[{\"sku\":\"%s\",\"counted\":8},{\"sku\":\"%s\",\"counted\":5}]}"
                        .formatted(mug.sku(), pot.sku()));
        assertThat(counted.json().at("/lines").findValuesAsText("difference")).containsExactlyInAnyOrder("-2", "0");
        assertThat(mug.available()).as("not posted yet").isEqualTo(10);
        var delivery = manager.post("/api/admin/stock-adjustments", """
                {"sku":"%s","delta":4,"reason":"delivery"}""".formatted(mug.sku()));
        assertThat(delivery.status()).isEqualTo(200);

        assertThat(manager.post(COUNTS + "/" + id + "/post", "").text("/state")).isEqualTo("POSTED");
        manager.post(COUNTS + "/" + id + "/post", "");

        assertThat(onHand(mug, "main")).isEqualTo(12);
        assertThat(onHand(pot, "main")).isEqualTo(5);
        assertThat(kinds(mug)).isEqualTo("SUPPLIERS>SHELF 10, CORRECTIONS>SHELF 4, SHELF>COUNT_DIFFERENCES 2");
        assertThat(manager.post(
                                COUNTS + "/" + id + "/lines",
                                "{\"lines\":[{\"sku\":\"%s\",\"counted\":1}]}".formatted(mug.sku()))
                        .code())
                .isEqualTo("CONFLICT");
    }

    @Test
    void aCountThatWouldBreakAPromiseIsRefusedWhole() {
        var mug = Shop.product(3);
        var pot = Shop.product(3);
        Shop.guest().buy(mug.variantId(), 3, Shop.newEmail());
        var id = manager.post(COUNTS, "{\"location\":\"main\"}").text("/id");
        manager.post(
                COUNTS + "/" + id + "/lines",
                "{\"lines\":[{\"sku\":\"%s\",\"counted\":2},{\"sku\":\"%s\",\"counted\":1}]}"
                        .formatted(mug.sku(), pot.sku()));

        var refused = manager.post(COUNTS + "/" + id + "/post", "");

        assertThat(refused.code()).isEqualTo("STOCK_IS_PROMISED");
        assertThat(refused.text("/error/details/0/field")).isEqualTo(mug.sku());
        assertThat(onHand(pot, "main")).isEqualTo(3);
        assertThat(manager.post(COUNTS + "/" + id + "/cancel", "").text("/state"))
                .isEqualTo("CANCELED");
    }

    @Test
    void theWarehouseIsNoCustomersBusiness() {
        assertThat(Shop.as("customer").get(TRANSFERS).status()).isEqualTo(403);
        assertThat(Shop.as("support").get(COUNTS).status()).isEqualTo(403);
        assertThat(manager.get(TRANSFERS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Answer transfer(Shop.Product product, int units) {
        var made = manager.post(TRANSFERS, """
                {"from_location":"main","to_location":"%s","lines":[{"sku":"%s","quantity":%d}]}""".formatted(second, product.sku(), units));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made;
    }

    private Answer receive(String id, Shop.Product product, int soFar) {
        return manager.post(TRANSFERS + "/" + id + "/receipts", """
                {"lines":[{"sku":"%s","received":%d}]}""".formatted(product.sku(), soFar));
    }

    private static long onHand(Shop.Product product, String location) {
        return Platform.number(
                "select coalesce(sum(s.on_hand), 0) from stock_level s join stock_location l on l.id = s.location_id"
                        + " where s.sku = ? and l.code = ?",
                product.sku(),
                location);
    }

    private static String kinds(Shop.Product product) {
        return Platform.text(
                "select string_agg(from_account || '>' || to_account || ' ' || quantity, ', ' order by id) from stock_movement where sku = ?",
                product.sku());
    }
}
