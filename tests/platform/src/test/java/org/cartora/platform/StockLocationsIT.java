package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stock in several places: which of them an order is sent from, and that together they never sell more than they have. */
class StockLocationsIT {

    private static final String FRENCH =
            Shop.ADDRESS.replace("\"DE\"", "\"FR\"").replace("10115", "75001").replace("Berlin", "Paris");

    private final Shop manager = Shop.as("manager");
    private final String second = location("DE");
    private final String french = location("FR");

    @AfterEach
    void closeWhatWasMade() {
        for (var code : new String[] {second, french}) {
            assertThat(manager.patch("/api/admin/stock-locations/" + code, "{\"active\":false}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anOrderThatNoPlaceHasWholeIsSplitOverTwo() {
        var mug = Shop.product(2);
        put(mug, second, 3);

        var order = Shop.guest().buy(mug.variantId(), 4, Shop.newEmail());

        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(allocated(mug, "main")).isEqualTo(2);
        assertThat(allocated(mug, second)).isEqualTo(2);
        assertThat(mug.available()).isEqualTo(1);
    }

    @Test
    void whoPacksAnOrderSeesWhereItsUnitsAreAndWhereAParcelLeftFrom() {
        var mug = Shop.product(2);
        put(mug, second, 3);
        var number = Shop.guest().buy(mug.variantId(), 4, Shop.newEmail()).text("/number");
        var parcels = "/api/admin/orders/" + number + "/fulfillments";

        var before = manager.get(parcels + "/stock");
        assertThat(before.json().at("/set_aside").findValuesAsText("location"))
                .containsExactlyInAnyOrder("main", second);
        assertThat(before.json().at("/set_aside").findValuesAsText("quantity")).containsExactly("2", "2");
        assertThat(before.json().at("/sent")).isEmpty();

        var parcel = manager.post(parcels, "{\"carrier\":\"DHL\"}").text("/id");

        var after = manager.get(parcels + "/stock");
        assertThat(after.json().at("/set_aside")).isEmpty();
        assertThat(after.json().at("/sent").findValuesAsText("location")).containsExactlyInAnyOrder("main", second);
        assertThat(after.json().at("/sent").findValuesAsText("parcel")).containsOnly(parcel);
    }

    @Test
    void oneParcelFromTheOtherPlaceIsBetterThanTwo() {
        var products = new ArrayList<>(List.of(Shop.product(1), Shop.product(0)));
        products.sort(Comparator.comparing(Shop.Product::sku));
        // the SKU that is reserved first lies in both places, the other in the second only
        var both = products.getFirst();
        var one = products.getLast();
        adjust(both, "main", 1);
        adjust(one, "main", 0);
        put(both, second, 1);
        put(one, second, 1);
        var guest = Shop.guest();
        guest.add(one.variantId(), 1);

        var order = guest.buy(both.variantId(), 1, Shop.newEmail());

        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(allocated(both, second)).isEqualTo(1);
        assertThat(allocated(one, second)).isEqualTo(1);
        assertThat(reservedAnywhere(both)).isZero();
    }

    @Test
    void whatGoesToFranceIsTakenFromTheFrenchPlace() {
        var mug = Shop.product(5);
        put(mug, french, 5);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);

        var checkout = guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"}""".formatted(Shop.newEmail(), FRENCH));
        guest.pay(checkout, Shop.GOOD_CARD);
        var order = guest.confirm(checkout);

        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(allocated(mug, french)).isEqualTo(1);
    }

    @Test
    void aPlaceThatDoesNotShipSellsNothing() {
        var mug = Shop.product(0);
        put(mug, second, 3);
        assertThat(mug.available()).isEqualTo(3);

        assertThat(manager.patch("/api/admin/stock-locations/" + second, "{\"ships\":false}")
                        .text("/ships"))
                .isEqualTo("false");

        assertThat(mug.available()).isZero();
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);
        assertThat(guest.checkout(Shop.newEmail()).code()).isEqualTo("OUT_OF_STOCK");
        var stock = manager.get("/api/admin/stock/" + mug.sku());
        assertThat(stock.text("/on_hand")).isEqualTo("3");
        assertThat(stock.text("/available")).isEqualTo("0");
        assertThat(stock.json().at("/levels").findValuesAsText("location")).containsExactlyInAnyOrder("main", second);
    }

    @Test
    void anAbandonedSplitGivesBothPlacesTheirUnitsBack() {
        var mug = Shop.product(1);
        put(mug, second, 1);
        var guest = Shop.guest();
        guest.add(mug.variantId(), 2);
        var opened = guest.checkout(Shop.newEmail());
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        assertThat(mug.available()).isZero();

        guest.patch("/api/cart/items/" + guest.get("/api/cart").text("/items/0/id"), "{\"quantity\":1}");
        assertThat(guest.checkout(Shop.newEmail()).status()).isEqualTo(201);

        assertThat(mug.available()).isEqualTo(1);
        assertThat(reservedAnywhere(mug)).isEqualTo(1);
    }

    @Test
    void fiftyBuyersOfTenUnitsInTwoPlacesMakeTenOrdersAndFortyRefusals() throws Exception {
        var mug = Shop.product(5);
        put(mug, second, 5);
        var buyers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 50; i++) {
            var buyer = Shop.guest();
            assertThat(buyer.add(mug.variantId(), 1).status()).isEqualTo(200);
            buyers.add(() -> purchase(buyer));
        }

        var ends = together(buyers);

        assertThat(ends.stream().filter(Answer::isDone)).hasSize(10);
        assertThat(ends.stream().filter(end -> !end.isDone()))
                .hasSize(40)
                .allSatisfy(end -> assertThat(end.code()).isEqualTo("OUT_OF_STOCK"));
        assertThat(allocated(mug, "main")).isEqualTo(5);
        assertThat(allocated(mug, second)).isEqualTo(5);
    }

    @Test
    void splitCartsWithTheSameSkusInAnyOrderDoNotDeadlockAndSellTheLastUnit() throws Exception {
        var mugs = List.of(Shop.product(11), Shop.product(13), Shop.product(17));
        mugs.forEach(mug -> put(mug, second, 12));
        mugs.forEach(mug -> put(mug, french, 30 - 12 - (int) onHand(mug, "main")));
        var buyers = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 30; i++) {
            var buyer = Shop.guest();
            for (var j = 0; j < 3; j++) {
                buyer.add(mugs.get((i + (i % 2 == 0 ? j : 3 - j)) % 3).variantId(), 1);
            }
            buyers.add(() -> purchase(buyer));
        }

        var ends = together(buyers);

        assertThat(ends)
                .allSatisfy(end -> assertThat(end.isDone()).as("%s", end).isTrue());
        assertThat(mugs).allSatisfy(mug -> assertThat(mug.available()).isZero());
    }

    @Test
    void aCodeIsTakenOnceAndIsForGood() {
        var again = manager.post("/api/admin/stock-locations", described(second, "DE"));
        var other = manager.patch("/api/admin/stock-locations/" + second, "{\"code\":\"other\"}");

        assertThat(again.code()).isEqualTo("CODE_TAKEN");
        assertThat(other.code()).isEqualTo("CODE_IS_FOR_GOOD");
        assertThat(Shop.as("support")
                        .patch("/api/admin/stock-locations/" + second, "{\"name\":\"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Shop.as("customer").get("/api/admin/stock-locations").status())
                .isEqualTo(403);
    }

    private static Answer purchase(Shop buyer) {
        var checkout = buyer.checkout(Shop.newEmail());
        if (checkout.status() != 201) {
            return checkout;
        }
        buyer.pay(checkout, Shop.GOOD_CARD);
        return buyer.confirm(checkout);
    }

    private static ArrayList<Answer> together(ArrayList<Callable<Answer>> buyers) throws Exception {
        var ends = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(buyers.size())) {
            for (var end : threads.invokeAll(buyers)) {
                ends.add(end.get());
            }
        }
        return ends;
    }

    private String location(String country) {
        var code = "t-" + UUID.randomUUID().toString().substring(0, 13);
        var made = manager.post("/api/admin/stock-locations", described(code, country));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return code;
    }

    private static String described(String code, String country) {
        return """
                {"code":"%s","name":"Made for a test","priority":900,"address":{"line1":"Lager 2","postal_code":"1",
                 "city":"Ort","country":"%s"}}""".formatted(code, country);
    }

    private void put(Shop.Product product, String location, int units) {
        if (units > 0) {
            adjust(product, location, units);
        }
    }

    private void adjust(Shop.Product product, String location, int units) {
        var answer = manager.post("/api/admin/stock-adjustments", """
                {"sku":"%s","location":"%s","on_hand":%d,"reason":"test"}""".formatted(product.sku(), location, units));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text("/location")).isEqualTo(location);
    }

    private static long allocated(Shop.Product product, String location) {
        return level("allocated", product, location);
    }

    private static long onHand(Shop.Product product, String location) {
        return level("on_hand", product, location);
    }

    private static long level(String column, Shop.Product product, String location) {
        return Platform.number(
                "select coalesce(sum(s." + column
                        + "), 0) from stock_level s join stock_location l on l.id = s.location_id"
                        + " where s.sku = ? and l.code = ?",
                product.sku(),
                location);
    }

    private static long reservedAnywhere(Shop.Product product) {
        return Platform.number("select sum(reserved) from stock_level where sku = ?", product.sku());
    }
}
