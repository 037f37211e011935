package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices of lists and quantities, in two times, and the taxes in them. */
class PriceListIT {

    private final Shop manager = Shop.as("manager");

    @Test
    void byTheDozenItIsCheaperAndTheCartSaysWhy() {
        var mug = Shop.product(100, "10.00");
        var list = list("");
        plan(list, mug, "8.00", ",\"min_quantity\":12");
        var guest = Shop.guest();

        var few = guest.add(mug.variantId(), 11);
        var dozen = guest.add(mug.variantId(), 1);

        assertThat(few.text("/items/0/unit_price/amount")).isEqualTo("10.00");
        assertThat(dozen.text("/items/0/unit_price/amount")).isEqualTo("8.00");
        assertThat(dozen.text("/trace/0/reason")).startsWith("12 × 8.00 EUR, List ");
    }

    @Test
    void aGroupsPriceIsNobodyElses() {
        var mug = Shop.product(100, "10.00");
        plan(list(",\"customer_group\":\"nobody\""), mug, "1.00", "");

        assertThat(Shop.guest().add(mug.variantId(), 1).text("/items/0/unit_price/amount"))
                .isEqualTo("10.00");
    }

    @Test
    void aPriceThatOverlapsIsRefused() {
        var mug = Shop.product(1, "10.00");
        var list = list("");
        plan(list, mug, "8.00", "");

        var second = manager.post("/api/admin/price-lists/" + list + "/prices", price(mug, "7.00", ""));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.code()).isEqualTo("PRICE_OVERLAPS");
    }

    @Test
    void whatItCostThenAsKnownThenCanBeAsked() {
        var mug = Shop.product(1, "10.00");
        var list = list("");
        var planned = plan(list, mug, "8.00", "");
        var then = Instant.now().plusMillis(1);
        while (Instant.now().isBefore(then)) {
            Thread.onSpinWait();
        }

        assertThat(manager.delete("/api/admin/price-lists/prices/" + planned).status())
                .isEqualTo(204);

        var prices = "/api/admin/variants/" + mug.variantId() + "/prices";
        assertThat(manager.get(prices).text("/price/price/unit/amount")).isEqualTo("10.00");
        assertThat(manager.get(prices + "?valid_at=" + then + "&known_at=" + then)
                        .text("/price/price/unit/amount"))
                .isEqualTo("8.00");
        assertThat(manager.get(prices).text("/lowest_in_thirty_days/amount")).isEqualTo("8.00");
    }

    @Test
    void goodsAreTaxedWhereTheyGo() {
        var mug = Shop.product(10, "12.00");
        var guest = Shop.guest();
        guest.add(mug.variantId(), 1);

        var checkout =
                guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"}""".formatted(Shop.newEmail(), Shop.ADDRESS.replace("\"DE\"", "\"AT\"")));

        // 12.00 and 6.90 contain 20 %: 2.00 and 1.15
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(201);
        assertThat(checkout.text("/totals/tax_total/amount")).isEqualTo("3.15");
    }

    @Test
    void goodsOfTheReducedClassAreTaxedByItsRate() {
        var bread = Shop.product(10, "10.70");
        var path = "/api/products/" + bread.id();
        var read = manager.get(path);
        assertThat(read.text("/tax_class")).as("%s", read).isEqualTo("standard");

        var changed = manager.with("If-Match", read.header("ETag")).patch(path, "{\"tax_class\":\"reduced\"}");
        assertThat(changed.text("/tax_class")).as("%s", changed).isEqualTo("reduced");
        var renamed = manager.with("If-Match", changed.header("ETag")).patch(path, "{\"title\":\"Test bread\"}");
        assertThat(renamed.text("/tax_class")).as("%s", renamed).isEqualTo("reduced");
        var guest = Shop.guest();
        var cart = guest.add(bread.variantId(), 2);
        var checkout = guest.checkout(Shop.newEmail());

        // 21.40 contains 7 %: 1.40; 4.90 of shipping contains 19 %: 0.78
        assertThat(cart.text("/totals/tax_total/amount")).as("%s", cart).isEqualTo("1.40");
        assertThat(checkout.text("/totals/tax_total/amount")).as("%s", checkout).isEqualTo("2.18");
    }

    @ParameterizedTest
    @CsvSource({"shipping,must be one of", "nowhere,must be one of", "7 %,must be one to twenty lower-case letters"})
    void aTaxClassWithoutARateIsRefused(String taxClass, String message) {
        var path = "/api/products/" + Shop.product(1).id();
        manager.with("If-Match", manager.get(path).header("ETag"));

        var refused = manager.patch(path, "{\"tax_class\":\"%s\"}".formatted(taxClass));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.text("/error/details/0/field")).isEqualTo("tax_class");
        assertThat(refused.text("/error/details/0/message")).startsWith(message);
        assertThat(manager.get(path).text("/tax_class")).isEqualTo("standard");
    }

    private String list(String more) {
        var code = "t" + UUID.randomUUID();
        var answer = manager.post("/api/admin/price-lists", """
                {"code":"%s","name":"List %s","currency":"EUR"%s}""".formatted(code, code, more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("/id");
    }

    private String plan(String list, Shop.Product mug, String amount, String more) {
        var answer = manager.post("/api/admin/price-lists/" + list + "/prices", price(mug, amount, more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("/id");
    }

    private static String price(Shop.Product mug, String amount, String more) {
        return """
                {"variant_id":"%s","price":{"amount":"%s","currency":"EUR"}%s}""".formatted(mug.variantId(), amount, more);
    }
}
