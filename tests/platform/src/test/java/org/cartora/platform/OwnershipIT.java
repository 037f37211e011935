package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is somebody's own is for everybody else as if it did not exist, to the letter. */
@TestInstance(Lifecycle.PER_CLASS)
class OwnershipIT {

    private static final String NO_NUMBER = "ZZZ-ZZZ-ZZZ";

    private final Shop.Product mug = Shop.product(50);
    private final Shop owner = Shop.registered(Shop.newEmail());
    private final Shop other = Shop.registered(Shop.newEmail());
    private final Placed placed = bought(owner);
    private final Placed others = bought(other);
    private final List<Shop> strangers = List.of(
            other,
            Shop.as("admin"),
            Shop.guest(),
            Shop.guest()
                    .with(
                            "X-Order-Token",
                            Shop.guest()
                                    .buy(mug.variantId(), 1, Shop.newEmail())
                                    .header("X-Order-Token")));
    private final String addition = placed.add(mug, 1).text("/id");

    /** How something is asked for; {@code *} stands for the id that is another's or nobody's. */
    record Ask(String verb, String path, String body, String foreign, String missing) {

        static Ask of(String verb, String path, String foreign) {
            return new Ask(verb, path, "{}", foreign, UUID.randomUUID().toString());
        }

        Ask with(String json) {
            return new Ask(verb, path, json, foreign, missing);
        }

        Answer by(Shop client, String id) {
            var address = "/api/" + path.replace("*", id);
            var json = body.replace("*", id);
            return switch (verb) {
                case "GET" -> client.get(address);
                case "POST" -> client.post(address, json);
                case "PUT" -> client.put(address, json);
                case "PATCH" -> client.patch(address, json);
                default -> client.delete(address);
            };
        }

        @Override
        public String toString() {
            return verb + " /api/" + path;
        }
    }

    Stream<Ask> whatIsSomebodysOwn() {
        return Stream.concat(ofAnOrder(), ofACustomer());
    }

    private Stream<Ask> ofAnOrder() {
        var one = new Ask("GET", "orders/*", "{}", placed.number(), NO_NUMBER);
        var line = """
                {"lines":[{"line_id":"%s","quantity":1}],"reason":"DAMAGED"}""".formatted(placed.line());
        var reads = Stream.of("", "/events", "/documents", "/fulfillments", "/invoice", "/returns", "/additions")
                .map(part -> new Ask("GET", one.path() + part, "{}", one.foreign(), one.missing()));
        var writes = Stream.of(
                new Ask("POST", "orders/*/cancel", "", one.foreign(), one.missing()),
                new Ask("POST", "orders/*/returns", line, one.foreign(), one.missing()));
        var parts = Stream.of(
                Ask.of("GET", "orders/" + others.number() + "/documents/*", document()),
                Ask.of("POST", "orders/" + others.number() + "/additions/*/confirm", addition));
        return Stream.of(reads, writes, parts).flatMap(asks -> asks);
    }

    private Stream<Ask> ofACustomer() {
        var kept = owner.post("/api/users/me/addresses", Shop.ADDRESS).text("/id");
        var item = owner.add(mug.variantId(), 1).text("/items/0/id");
        other.add(mug.variantId(), 1);
        var checkout = owner.checkout(Shop.newEmail()).text("/checkout_id");
        return Stream.of(
                Ask.of("PUT", "users/me/addresses/*", kept).with(Shop.ADDRESS),
                Ask.of("DELETE", "users/me/addresses/*", kept),
                Ask.of("PATCH", "cart/items/*", item).with("{\"quantity\":2}"),
                Ask.of("DELETE", "cart/items/*", item),
                Ask.of("POST", "orders/confirm", checkout).with("{\"checkout_id\":\"*\"}"));
    }

    @ParameterizedTest
    @MethodSource("whatIsSomebodysOwn")
    void anothersIsAnsweredAsIfItDidNotExist(Ask ask) {
        for (var stranger : strangers) {
            var foreign = ask.by(stranger, ask.foreign());
            var missing = ask.by(stranger, ask.missing());

            assertThat(foreign.status()).as("%s", foreign).isIn(404, 401).isEqualTo(missing.status());
            assertThat(said(foreign)).isEqualTo(said(missing));
        }
    }

    /** After signing out the browser still has the token of the customer's cart. */
    @Test
    void theTokenOfACustomersCartOpensNothingForAGuest() {
        var lamp = Shop.product(9);
        var customer = Shop.registered(Shop.newEmail());
        var token = customer.add(mug.variantId(), 2).header("X-Cart-Token");
        var guest = Shop.guest().with("X-Cart-Token", token);

        var answer = guest.add(lamp.variantId(), 1);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/items").findValuesAsText("sku")).containsExactly(lamp.sku());
        assertThat(answer.header("X-Cart-Token")).isNotEqualTo(token);
        assertThat(guest.get("/api/cart").json().at("/items").findValuesAsText("sku"))
                .containsExactly(lamp.sku());
        assertThat(customer.get("/api/cart").json().at("/items").findValuesAsText("sku"))
                .containsExactly(mug.sku());
    }

    @Test
    void aTicketOpensNobodyElsesStream() {
        var ticket = other.post("/api/tickets", "").text("/ticket");

        var answer = Shop.guest()
                .with("Accept", "text/event-stream")
                .get("/api/orders/" + placed.number() + "/events?ticket=" + ticket);

        assertThat(answer.status()).isEqualTo(404);
    }

    /** What belongs to an order is found under that order alone, for the staff too. */
    @Test
    void whatBelongsToOneOrderIsNotFoundUnderAnother() {
        var sent = bought(owner);
        var parcel = sent.ship(3).text("/id");
        var asked = sent.askBack(1).text("/id");
        var desk = "/api/admin/orders/" + others.number();
        var staff = sent.staff();

        assertThat(List.of(
                        staff.post(desk + "/returns/" + asked + "/approve", "{}"),
                        staff.post(desk + "/fulfillments/" + parcel + "/delivered", ""),
                        staff.get(desk + "/documents/" + document()),
                        staff.delete(desk + "/additions/" + addition)))
                .extracting(Answer::status)
                .containsOnly(404);
    }

    private Placed bought(Shop customer) {
        var bought = customer.buy(mug.variantId(), 3, Shop.newEmail());
        assertThat(bought.status()).as("%s", bought).isIn(200, 201);
        return new Placed(customer, Shop.as("manager"), bought.text("/number"), "");
    }

    /** Documents are written a moment after the order. */
    private String document() {
        var documents = "/api/admin/orders/" + placed.number() + "/documents";
        Platform.eventually(
                Duration.ofSeconds(60),
                () -> !placed.staff().get(documents).json().at("/items").isEmpty());
        return placed.staff().get(documents).text("/items/0/number");
    }

    /** The body without what differs from request to request. */
    private static Object said(Answer answer) {
        var error = (ObjectNode) answer.json().at("/error");
        error.remove(List.of("request_id", "timestamp"));
        return error;
    }
}
