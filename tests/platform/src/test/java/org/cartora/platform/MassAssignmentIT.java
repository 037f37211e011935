package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shop decides cannot be decided by whoever sends a body. */
class MassAssignmentIT {

    /** Fields that some client would like to set, beside one that nobody ever heard of. */
    private static final List<String> WISHES = List.of(
            "role",
            "roles",
            "price",
            "unit_price",
            "total",
            "discount_total",
            "status",
            "payment_status",
            "state",
            "seller",
            "author_id",
            "customer_id",
            "is_active",
            "active",
            "email_verified",
            "id",
            "version",
            "created_at",
            "upvote_count",
            "view_count",
            "nothing_of_ours");

    private static final JsonNode DESCRIBED = Allowed.DESCRIBED;

    /** Refused before its body is looked at. */
    private static final Set<String> NOT_WRITTEN = Set.of("NOT_FOUND", "VERSION_CONFLICT", "RECENT_SIGN_IN_REQUIRED");

    /**
     * Every operation that takes JSON, asked by somebody who may: a field that its command does not have is named and
     * refused. Where a path needs a thing that is there, what is not found is not written either.
     */
    @Test
    void noCommandTakesAFieldThatIsNotItsOwn() {
        var admin = Shop.as("admin").with("If-Match", "\"0\"");
        var wrong = new ArrayList<String>();
        var refused = 0;
        for (var operation : takingJson().toList()) {
            for (var wish : WISHES.stream()
                    .filter(wish -> !operation.fields.contains(wish))
                    .toList()) {
                var answer = operation.by(admin, "{\"" + wish + "\":\"1\"}");
                if (answer.status() == 400) {
                    refused++;
                    if (!answer.json()
                            .at("/error/details")
                            .findValuesAsText("field")
                            .contains(wish)) {
                        wrong.add(operation + " does not name " + wish + ": " + answer);
                    }
                } else if (!NOT_WRITTEN.contains(answer.code())) {
                    wrong.add(operation + " takes " + wish + ": " + answer);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(refused).as("refused by their field").isGreaterThan(500);
    }

    /** The same beside everything that is right, and nothing has changed afterwards. */
    @Test
    void aProfileChangesByItsOwnFieldsAlone() {
        var customer = Shop.registered(Shop.newEmail());
        var before = customer.get("/api/users/me").json();

        for (var wish : List.of("id", "email", "email_verified", "is_active", "role", "created_at")) {
            var answer = customer.patch("/api/users/me", "{\"first_name\":\"Eve\",\"" + wish + "\":\"1\"}");
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        }

        assertThat(customer.get("/api/users/me").json()).isEqualTo(before);
    }

    /** A price in a cart, an order or a checkout is the shop's to say. */
    @Test
    void aBuyerHasNoSayInThePrice() {
        var mug = Shop.product(9, "10.00");
        var guest = Shop.guest();
        var item = "{\"variant_id\":\"" + mug.variantId()
                + "\",\"quantity\":1,\"unit_price\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}}";

        assertThat(guest.post("/api/cart/items", item).status()).isEqualTo(400);
        guest.add(mug.variantId(), 1);
        assertThat(guest.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard","totals":{"grand_total":{"amount":"0.01","currency":"EUR"}}}""".formatted(Shop.newEmail(), Shop.ADDRESS))
                        .status())
                .isEqualTo(400);
        assertThat(guest.get("/api/cart").text("/items/0/unit_price/amount")).isEqualTo("10.00");
    }

    private record Taking(String verb, String path, List<String> fields) {

        Answer by(Shop client, String json) {
            return switch (verb) {
                case "POST" -> client.post(path, json);
                case "PUT" -> client.put(path, json);
                default -> client.patch(path, json);
            };
        }

        @Override
        public String toString() {
            return verb + ' ' + path;
        }
    }

    private static Stream<Taking> takingJson() {
        return DESCRIBED.at("/paths").properties().stream()
                .flatMap(path -> Stream.of("POST", "PUT", "PATCH").flatMap(verb -> taking(verb, path).stream()));
    }

    private static List<Taking> taking(String verb, Map.Entry<String, JsonNode> path) {
        var body =
                path.getValue().path(verb.toLowerCase(Locale.ROOT)).at("/requestBody/content/application~1json/schema");
        // what a provider sends is read by its signature
        if (body.isMissingNode() || path.getKey().startsWith("/api/webhooks/")) {
            return List.of();
        }
        var schema = body.has("$ref") ? DESCRIBED.at(body.path("$ref").asText().substring(1)) : body;
        var fields = new ArrayList<String>();
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        var somewhere = path.getKey().replaceAll("\\{[^}]*}", "019a0000-0000-7000-8000-000000000000");
        return List.of(new Taking(verb, somewhere, fields));
    }
}
