package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A purchase to which the staff add two units of something else, which its buyer pays. */
final class Extended implements PurchaseStory {

    private final Shop.Product more = Shop.product(Purchase.STOCK, "4.00");
    private final Purchase purchase;
    private volatile Optional<Answer> addition = Optional.empty();
    private volatile Optional<String> secret = Optional.empty();

    Extended(Shop.Product product) {
        purchase = Purchase.of(product);
    }

    @Override
    public void make() {
        purchase.buy(Shop.GOOD_CARD);
        var client = purchase.client();
        var buyer = purchase.shop().with("X-Order-Token", purchase.order().header("X-Order-Token"));
        var offered = client.insist(
                "offer",
                Shop.as("manager"),
                staff -> staff.post("/api/admin/orders/" + purchase.number() + "/additions", """
                {"items":[{"variant_id":"%s","quantity":%d}]}""".formatted(
                                more.variantId(), Purchase.UNITS)));
        addition = Optional.of(offered);
        var own = "/api/orders/" + purchase.number() + "/additions";
        var seen = client.insist("look", buyer, shop -> shop.get(own));
        var paying = seen.json().at("/items").findValue("client_secret").asText();
        secret = Optional.of(paying);
        client.insist(
                "settle",
                buyer,
                shop -> shop.post(
                        "/api/payments/sandbox/" + paying + "/confirm", "{\"card\":\"" + Shop.GOOD_CARD + "\"}"));
        client.insist("join", buyer, shop -> shop.post(own + "/" + offered.text("/id") + "/confirm", "{}"));
        client.rest();
    }

    @Override
    public Purchase purchase() {
        return purchase;
    }

    @Override
    public List<String> payments() {
        return Stream.concat(
                        purchase.payments().stream(), secret.stream().map(known -> known.replaceAll("_secret_.*", "")))
                .toList();
    }

    @Override
    public boolean isComplete() {
        return purchase.isComplete()
                && Platform.number("select count(*) from mail where subject_id = ? and state = 'SENT'", id()) == 1;
    }

    @Override
    public String check() {
        var after = new Aftermath(purchase);
        after.isRight();
        Aftermath.stockIsRight(more);
        Aftermath.capturedOnce(id());
        Aftermath.bookedOnce(id(), "ORDER_EXTENDED");
        assertThat(Platform.number(
                        "select count(*) from checkout where addition_to ="
                                + " (select id from orders where number = ?) and state = 'PLACED'",
                        purchase.number()))
                .as("additions")
                .isEqualTo(1);
        assertThat(Platform.number(
                        "select count(*) from order_line l join orders o on o.id = l.order_id where o.number = ?",
                        purchase.number()))
                .as("lines of the order")
                .isEqualTo(2);
        assertThat(Provider.intents(List.of(id().toString())))
                .as("captured at the provider for the addition")
                .filteredOn(intent -> intent.at("/amount_received").asLong() == 800)
                .hasSize(1);
        return "1 | 2 | %s | %s".formatted(after.mails(2), Aftermath.proofs());
    }

    private UUID id() {
        return UUID.fromString(addition.orElseThrow().text("/id"));
    }
}
