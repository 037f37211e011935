package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Zones, methods and tables of rates: what a cart costs to send, by where it goes, what it weighs and what it is worth. */
class ShippingIT {

    /** Nothing is sent there but what a test sends. */
    private static final String NOWHERE = "BV";

    private static final String LIGHT_OR_HEAVY = """
            {"name":"By weight","delivery_estimate":"a week","rates":[
             {"price":{"amount":"5.00","currency":"EUR"},"weight_to":2000,"subtotal_below":{"amount":"75.00","currency":"EUR"}},
             {"price":{"amount":"9.50","currency":"EUR"},"weight_from":2001,"weight_to":31500,"subtotal_below":{"amount":"75.00","currency":"EUR"}},
             {"price":{"amount":"0.00","currency":"EUR"},"weight_to":31500,"subtotal_from":{"amount":"75.00","currency":"EUR"}}]}""";

    private static final String BY_KILOGRAM = """
            {"name":"By the kilogram","delivery_estimate":"a week","rates":[
             {"price":{"amount":"5.00","currency":"EUR"},"weight_to":2000},
             {"price":{"amount":"5.00","currency":"EUR"},"per_kilogram":{"amount":"1.50","currency":"EUR"},"weight_from":2001}]}""";

    private final Shop manager = Shop.as("manager");
    private final String zone = "t-" + UUID.randomUUID().toString().substring(0, 13);

    @AfterEach
    void removeTheZone() {
        manager.delete("/api/admin/shipping-zones/" + zone);
    }

    @Test
    void whatACartWeighsAndIsWorthDecidesWhatItCostsToSend() {
        put("{\"name\":\"Far\",\"places\":[{\"country\":\"BV\"}]}");
        method("slow", LIGHT_OR_HEAVY);
        var shop = Shop.guest();
        var heavy = weighing(Shop.product(60, "10.00"), 1_001);

        shop.add(heavy.variantId(), 1);
        assertThat(prices(shop, NOWHERE)).containsExactly("5.00");
        shop.add(heavy.variantId(), 1);
        assertThat(prices(shop, NOWHERE)).containsExactly("9.50");
        shop.add(heavy.variantId(), 6);
        assertThat(prices(shop, NOWHERE)).containsExactly("0.00");
        shop.add(heavy.variantId(), 24);
        assertThat(prices(shop, NOWHERE)).as("too heavy for any rate").isEmpty();
    }

    @Test
    void eachKilogramBegunAddsToThePrice() {
        put("{\"name\":\"Far\",\"places\":[{\"country\":\"BV\"}]}");
        method("slow", BY_KILOGRAM);
        var before = ids();
        var shop = Shop.guest();
        var mug = weighing(Shop.product(60, "10.00"), 1_001);

        shop.add(mug.variantId(), 1);
        assertThat(prices(shop, NOWHERE)).containsExactly("5.00");
        shop.add(mug.variantId(), 1);
        assertThat(prices(shop, NOWHERE)).containsExactly("6.50");
        shop.add(mug.variantId(), 1);
        assertThat(prices(shop, NOWHERE)).containsExactly("8.00");

        method("slow", BY_KILOGRAM.replace("\"1.50\"", "\"2.50\""));
        assertThat(prices(shop, NOWHERE)).containsExactly("10.00");
        assertThat(ids()).hasSize(2).filteredOn(before::contains).hasSize(1);
    }

    @Test
    void aRegionOfTwoLinesIsRefused() {
        var refused = manager.put(
                "/api/admin/shipping-zones/" + zone,
                "{\"name\":\"Far\",\"places\":[{\"country\":\"BV\",\"region\":\"Olav\\nland\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/error/details/0/field")).isEqualTo("places[0].region");
    }

    @Test
    void anOrderPaysTheRateOfItsWeight() {
        put("{\"name\":\"Far\",\"places\":[{\"country\":\"BV\"}]}");
        method("standard", LIGHT_OR_HEAVY);
        var shop = Shop.guest();
        shop.add(weighing(Shop.product(5, "10.00"), 3_000).variantId(), 1);

        var checkout = checkout(shop, null);
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(201);
        assertThat(checkout.text("/totals/shipping_total/amount")).isEqualTo("9.50");
        assertThat(shop.pay(checkout, Shop.GOOD_CARD).status()).isEqualTo(200);
        var order = shop.confirm(checkout);

        assertThat(order.isDone()).as("%s", order).isTrue();
        assertThat(order.text("/shipping_total/amount")).isEqualTo("9.50");
    }

    @Test
    void aRegionGoesBeforeItsCountry() {
        put("{\"name\":\"Far\",\"places\":[{\"country\":\"BV\",\"region\":\"Olav\"}]}");
        method("standard", LIGHT_OR_HEAVY);
        var shop = Shop.guest();
        shop.add(Shop.product(5, "10.00").variantId(), 1);

        assertThat(prices(shop, NOWHERE)).isEmpty();
        assertThat(prices(shop, NOWHERE + "&region=olav")).containsExactly("5.00");
        assertThat(checkout(shop, null).code()).isEqualTo("SHIPPING_UNAVAILABLE");
        assertThat(checkout(shop, "Olav").status()).isEqualTo(201);
    }

    @Test
    void aTableInWhichACartFindsTwoPricesIsRefusedByItsRow() {
        put("{\"name\":\"Far\",\"places\":[]}");

        var refused = manager.put("/api/admin/shipping-zones/" + zone + "/methods/slow", """
                {"name":"Slow","delivery_estimate":"a week","rates":[
                 {"price":{"amount":"5.00","currency":"EUR"},"weight_to":2000},
                 {"price":{"amount":"9.00","currency":"EUR"},"weight_from":2000},
                 {"price":{"amount":"9.00","currency":"CHF"}}]}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("/error/details/0/field")).isEqualTo("rates[1]");
        assertThat(refused.text("/error/details/1/field")).isEqualTo("rates[2].price");
        assertThat(manager.get("/api/admin/shipping-zones/" + zone).json().at("/methods"))
                .isEmpty();
    }

    @Test
    void aPlaceIsInOneZone() {
        var refused = manager.put(
                "/api/admin/shipping-zones/" + zone,
                "{\"name\":\"Mine\",\"places\":[{\"country\":\"BV\"},{\"country\":\"DE\"}]}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PLACE_IN_ANOTHER_ZONE");
        assertThat(refused.text("/error/details/0/message")).contains("DE");
        assertThat(manager.get("/api/admin/shipping-zones/" + zone).status()).isEqualTo(404);
    }

    @Test
    void aMethodThatIsPutAgainKeepsTheRowsThatStayAndLosesTheOthers() {
        put("{\"name\":\"Far\",\"places\":[{\"country\":\"BV\"}]}");
        method("slow", LIGHT_OR_HEAVY);
        var before = ids();
        method("slow", LIGHT_OR_HEAVY.replace("9.50", "9.90"));

        assertThat(ids()).hasSize(3).filteredOn(before::contains).hasSize(2);
        assertThat(manager.delete("/api/admin/shipping-zones/" + zone + "/methods/slow")
                        .status())
                .isEqualTo(204);
        assertThat(ids()).isEmpty();
        assertThat(manager.delete("/api/admin/shipping-zones/" + zone + "/methods/slow")
                        .status())
                .isEqualTo(404);
    }

    private List<String> ids() {
        return Platform.texts("select id::text from shipping_rate where zone_code = '" + zone + "'");
    }

    private void put(String json) {
        var answer = manager.put("/api/admin/shipping-zones/" + zone, json);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private void method(String code, String json) {
        var answer = manager.put("/api/admin/shipping-zones/" + zone + "/methods/" + code, json);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private static List<String> prices(Shop shop, String to) {
        var answer = shop.get("/api/checkout/shipping-methods?country=" + to);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json()
                .at("/items")
                .valueStream()
                .map(method -> method.at("/price/amount").textValue())
                .toList();
    }

    private static Answer checkout(Shop shop, @Nullable String region) {
        var address = Shop.ADDRESS.replace("\"DE\"", "\"BV\"");
        return shop.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"}""".formatted(
                        Shop.newEmail(),
                        region == null
                                ? address
                                : address.replace("\"country\"", "\"region\":\"" + region + "\",\"country\"")));
    }

    /** The platform's own product, with its weight in the table. */
    private static Shop.Product weighing(Shop.Product product, int grams) {
        Platform.change("update product_variant set weight = " + grams + " where sku = ?", product.sku());
        return product;
    }
}
