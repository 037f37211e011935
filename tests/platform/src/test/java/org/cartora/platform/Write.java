package org.cartora.platform;

import java.util.List;
import java.util.stream.Stream;

/** One honest write of each kind, which an attack changes: who sends it, where to, and what. */
record Write(String who, String verb, String path, String body) {

    static final String NOBODY = "018f0000-0000-7000-8000-00000000ffff";
    private static final String MONEY = "{\"amount\":\"1.00\",\"currency\":\"EUR\"}";
    private static final String ADDRESS =
            Shop.ADDRESS.replace("}", ",\"company\":\"A\",\"line2\":\"B\",\"region\":\"C\",\"phone\":\"1\"}");

    static Stream<Write> all() {
        return Stream.of(shoppers(), merchants(), clerks()).flatMap(List::stream);
    }

    Answer with(String changed) {
        return sender().json(verb, path, changed);
    }

    Attacker sender() {
        return who.isEmpty() ? Attacker.anonymous() : Attacker.as(who);
    }

    @Override
    public String toString() {
        return verb + ' ' + path;
    }

    private static List<Write> shoppers() {
        return List.of(
                new Write("", "POST", "/api/cart/items", "{\"variant_id\":\"%s\",\"quantity\":1}".formatted(NOBODY)),
                new Write("", "POST", "/api/cart/coupons", "{\"code\":\"NONE\"}"),
                new Write("", "POST", "/api/checkout", """
                    {"email":"a@cartora.example","shipping_address":%s,"billing_address":%s,"shipping_method":"standard",
                     "gift_cards":["X"],"use_store_credit":false,"note":"a","gift_message":"b","expected_total":%s}\
                    """.formatted(ADDRESS, ADDRESS, MONEY)),
                new Write("", "POST", "/api/orders", """
                    {"items":[{"variant_id":"%s","quantity":1}],"email":"a@cartora.example","shipping_address":%s,
                     "shipping_method":"standard","coupons":["X"],"payment":{"provider":"sandbox","card":"4242424242424242"},
                     "note":"a","gift_message":"b"}\
                    """.formatted(NOBODY, ADDRESS)),
                new Write("", "POST", "/api/orders/confirm", "{\"checkout_id\":\"%s\"}".formatted(NOBODY)),
                new Write("", "POST", "/api/orders/lookup", "{\"number\":\"C-1\",\"email\":\"a@cartora.example\"}"),
                new Write("", "POST", "/api/gift-cards/balance", "{\"code\":\"X\"}"),
                new Write(
                        "",
                        "POST",
                        "/api/client-errors",
                        "{\"message\":\"a\",\"stack\":\"b\",\"where\":\"c\",\"page\":\"/\"}"),
                new Write("", "POST", "/api/payments/sandbox/pi_none/confirm", "{\"card\":\"4242424242424242\"}"),
                new Write("", "POST", "/api/auth/register", """
                    {"email":"a@cartora.example","password":"short","first_name":"A","last_name":"B"}\
                    """),
                new Write("customer", "POST", "/api/users/me/addresses", ADDRESS));
    }

    private static List<Write> merchants() {
        return List.of(
                new Write("manager", "POST", "/api/products", """
                    {"title":"Attacked %s","description":"a","category":"none","tags":["a"],"status":"draft","slug":"a",
                     "attributes":{"a":"b","c":1.5,"d":["e"]},"options":["Size"],"media":["%s"],
                     "variants":[{"sku":"A-1","options":{"Size":"M"},"price":%s,"stock":1,"weight":1}],"tax_class":"a"}\
                    """.formatted(NOBODY, NOBODY, MONEY)),
                new Write(
                        "manager",
                        "POST",
                        "/api/admin/stock-adjustments",
                        "{\"sku\":\"none\",\"location\":\"none\",\"delta\":1,\"reason\":\"a\"}"),
                new Write("manager", "POST", "/api/admin/promotions", """
                    {"terms":{"name":"a","lane":"ITEM","stacking":"EXCLUSIVE","priority":0,"needs_coupon":true,
                     "conditions":{"min_subtotal":%s,"min_quantity":1,"groups":["a"],"countries":["DE"],"scope":{"products":["%s"]}},
                     "benefit":{"kind":"PERCENT","percent":1,"tiers":[{"from":%s,"percent":1}]},
                     "starts_at":"2020-01-01T00:00:00Z","ends_at":"2020-01-02T00:00:00Z","total_limit":1,"per_customer_limit":1}}\
                    """.formatted(MONEY, NOBODY, MONEY)),
                new Write(
                        "manager",
                        "POST",
                        "/api/admin/coupons",
                        "{\"promotion_id\":\"%s\",\"prefix\":\"A\",\"count\":1,\"total_limit\":1}".formatted(NOBODY)),
                new Write("manager", "POST", "/api/admin/price-lists/" + NOBODY + "/prices", """
                    {"variant_id":"%s","price":%s,"compare_at_price":%s,"min_quantity":1,"valid_from":"2030-01-01T00:00:00Z"}\
                    """.formatted(
                                NOBODY, MONEY, MONEY)),
                new Write(
                        "manager",
                        "PUT",
                        "/api/admin/variants/" + NOBODY + "/prices",
                        "{\"price\":%s}".formatted(MONEY)),
                new Write(
                        "manager",
                        "POST",
                        "/api/admin/stock-counts/" + NOBODY + "/lines",
                        "{\"lines\":[{\"sku\":\"A\",\"counted\":1}]}"));
    }

    private static List<Write> clerks() {
        return List.of(
                new Write("manager", "POST", "/api/admin/stock-transfers", """
                    {"from_location":"none","to_location":"nowhere","note":"a","lines":[{"sku":"A","quantity":1}]}\
                    """),
                new Write("manager", "POST", "/api/admin/gift-cards/lookup", "{\"code\":\"X\"}"),
                new Write("manager", "POST", "/api/admin/gift-cards/credits", """
                    {"customer_id":"%s","amount":%s,"cause":"a"}\
                    """.formatted(NOBODY, MONEY)),
                new Write("manager", "POST", "/api/admin/orders/C-1/notes", "{\"text\":\"a\"}"),
                new Write("manager", "POST", "/api/admin/orders/C-1/refunds/preview", """
                    {"lines":[{"line_id":"%s","quantity":1}],"shipping":true,"amount":%s,"reason":"a"}\
                    """.formatted(NOBODY, MONEY)),
                new Write("manager", "POST", "/api/admin/orders/C-1/fulfillments", """
                    {"lines":[{"line_id":"%s","quantity":1}],"carrier":"a","tracking_number":"1","tracking_url":"https://a.example/1"}\
                    """.formatted(NOBODY)),
                new Write("manager", "PUT", "/api/admin/orders/C-1/shipping-address", ADDRESS),
                new Write("manager", "POST", "/api/admin/jobs/none/runs", "{\"parameters\":{\"date\":\"2020-01-01\"}}"),
                new Write("manager", "POST", "/api/admin/exports", "{\"kind\":\"spoons\"}"));
    }
}
