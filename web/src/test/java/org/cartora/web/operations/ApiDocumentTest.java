package org.cartora.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.cartora.web.customer.MeResource;
import org.cartora.web.identity.AppResource;
import org.cartora.web.order.OrdersResource;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private final JsonNode document =
            ApiDocument.of(Set.of(MeResource.class, AppResource.class, OrdersResource.class), "http://shop.example");

    @Test
    void operationsStandUnderTheirPaths() {
        assertThat(document.at("/paths/~1api~1users~1me/get/summary").asText()).isEqualTo("The caller's profile");
        assertThat(document.at("/paths/~1api~1users~1me~1addresses~1{id}/put/parameters/0/in")
                        .asText())
                .isEqualTo("path");
        assertThat(document.at("/paths/~1api~1users~1me~1addresses~1{id}/delete/responses/204")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void namesAreThoseOfTheWire() {
        var address = document.at("/components/schemas/Address");

        assertThat(address.at("/properties/postal_code/maxLength").asInt()).isEqualTo(20);
        assertThat(address.get("required"))
                .map(JsonNode::asText)
                .contains("postal_code")
                .doesNotContain("company");
        assertThat(document.at("/components/schemas/TokenPair/properties/access_token/type")
                        .asText())
                .isEqualTo("string");
        assertThat(document.toString()).doesNotContain("firstName");
    }

    @Test
    void aListNamesWhatIsInIt() {
        assertThat(document.at("/components/schemas/AddressViewPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/AddressView");
    }

    @Test
    void everyOperationMayBeRefusedForComingTooFast() {
        var refused =
                document.at("/paths/~1api~1users~1me/get/responses/429/$ref").asText();

        assertThat(document.at(refused.substring(1) + "/headers").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");
    }

    @Test
    void everyReferenceIsThereAndEveryOperationHasItsOwnName() {
        document.findValuesAsText("$ref")
                .forEach(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        var ids = document.findValuesAsText("operationId");
        assertThat(new TreeSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void moneyAndErrorsAreDescribed() {
        assertThat(document.at("/components/schemas/Money/properties/amount/type")
                        .asText())
                .isEqualTo("string");
        assertThat(document.at("/components/schemas/Error/properties/error/required")
                        .size())
                .isEqualTo(5);
    }
}
