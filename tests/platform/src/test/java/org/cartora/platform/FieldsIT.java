package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may see a thing need not see all of it. */
class FieldsIT {

    /** Answers to these are for the staff alone: what is bought at which price, how much there is of it, who noted what. */
    private static final Set<String> OF_THE_STAFF = Set.of(
            "cost",
            "cost_price",
            "purchase_price",
            "margin",
            "supplier",
            "notes",
            "internal_note",
            "internal_notes",
            "risk",
            "on_hand",
            "allocated",
            "reserved",
            "safety_stock",
            "low_at",
            "backorder_limit",
            "counted",
            "requested_by",
            "failure",
            "attempts",
            "reference",
            "order_token",
            "access_token_hash",
            "password",
            "total_limit",
            "redeemed",
            "per_customer_limit",
            "blocked",
            "last_signs",
            "customer_group",
            "violations",
            "seed");

    private static final Set<String> FOR_SHOPPERS = Set.of("anybody", "owner", "have-an-account");

    /** Every answer of the shop keeps to its description in all these tests, so what is not described is not sent. */
    @Test
    void noAnswerToAShopperHasAFieldOfTheStaff() {
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var operation : Allowed.operations()) {
            if (FOR_SHOPPERS.contains(Allowed.WHO.getOrDefault(operation, ""))) {
                var names = new HashSet<String>();
                collect(Allowed.description(operation).at("/responses"), names, new HashSet<>());
                seen.addAll(names);
                names.stream().filter(OF_THE_STAFF::contains).forEach(name -> found.add(operation + ' ' + name));
            }
        }

        assertThat(seen).contains("grand_total", "sku");
        assertThat(found).isEmpty();
    }

    /** What the staff write down when they give money back is for the staff. */
    @Test
    void theStaffsReasonsAreNotToldToTheBuyer() {
        var placed = Placed.mugs(Shop.product(9, "10.00"), 2);
        var refunded = placed.refund("""
                {"amount":{"amount":"1.00","currency":"EUR"},"reason":"complains always"}""");
        assertThat(refunded.isDone()).as("%s", refunded).isTrue();
        var canceled = placed.cancelUnits(1);
        assertThat(canceled.isDone()).as("%s", canceled).isTrue();
        var path = "/api/orders/" + placed.number();

        var told = List.of(placed.buyer().get(path), placed.buyer().get(path + "/events"));

        assertThat(placed.staff()
                        .get("/api/admin/orders/" + placed.number() + "/events")
                        .body())
                .contains("complains always", "out of colour");
        assertThat(told)
                .extracting(Answer::body)
                .allSatisfy(body -> assertThat(body).doesNotContain("complains always", "out of colour"));
        assertThat(told.getLast().body()).contains("REFUND_DECIDED", "LINES_CANCELED");
    }

    private static void collect(JsonNode node, Set<String> names, Set<String> followed) {
        var reference = node.path("$ref").asText("");
        if (!reference.isEmpty() && followed.add(reference)) {
            collect(Allowed.DESCRIBED.at(reference.substring(1)), names, followed);
        }
        node.path("properties").fieldNames().forEachRemaining(names::add);
        node.forEach(child -> collect(child, names, followed));
    }
}
