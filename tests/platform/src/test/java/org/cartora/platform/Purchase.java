package org.cartora.platform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One purchase, from the cart to the order. */
final class Purchase implements Story {

    static final int STOCK = 7;
    static final int UNITS = 2;

    private final Careful client = new Careful();
    private final Shop shop = Shop.guest();
    private final String email = Shop.newEmail();
    private final Shop.Product product;
    private final Optional<GiftCardOffice.Card> card;
    private volatile Optional<Answer> checkout = Optional.empty();
    private volatile Optional<Answer> order = Optional.empty();

    private Purchase(Shop.Product product, Optional<GiftCardOffice.Card> card) {
        this.product = product;
        this.card = card;
    }

    static Purchase of(Shop.Product product) {
        return new Purchase(product, Optional.empty());
    }

    /** A gift card of 5.00 pays a part of it. */
    static Purchase with(GiftCardOffice.Card card, Shop.Product product) {
        return new Purchase(product, Optional.of(card));
    }

    @Override
    public void make() {
        buy(Shop.GOOD_CARD);
        client.rest();
    }

    void buy(String bankCard) {
        client.insist("cart", shop, buyer -> buyer.add(product.variantId(), UNITS));
        var opened = client.insist("checkout", shop, this::open);
        checkout = Optional.of(opened);
        client.insist("pay", shop, buyer -> buyer.pay(opened, bankCard));
        order = Optional.of(client.insist("confirm", shop, buyer -> buyer.confirm(opened)));
    }

    private Answer open(Shop buyer) {
        var cards = card.map(one -> ",\"gift_cards\":[\"" + one.code() + "\"]").orElse("");
        return buyer.post("/api/checkout", """
                {"email":"%s","shipping_address":%s,"shipping_method":"standard"%s}""".formatted(email, Shop.ADDRESS, cards));
    }

    @Override
    public String step() {
        return client.step();
    }

    @Override
    public int repeats() {
        return client.repeats();
    }

    /** The provider's own name for the payment: what its secret begins with. */
    @Override
    public List<String> payments() {
        return List.of(checkout().text("/payment/client_secret").replaceAll("_secret_.*", ""));
    }

    @Override
    public boolean isComplete() {
        return new Aftermath(this).isComplete();
    }

    @Override
    public String check() {
        var after = new Aftermath(this);
        after.isRight();
        return "1 | 1 | %s | %s".formatted(after.mails(1), Aftermath.proofs());
    }

    Careful client() {
        return client;
    }

    Shop shop() {
        return shop;
    }

    String email() {
        return email;
    }

    Shop.Product product() {
        return product;
    }

    Answer checkout() {
        return checkout.orElseThrow();
    }

    UUID checkoutId() {
        return UUID.fromString(checkout().text("/checkout_id"));
    }

    Answer order() {
        return order.orElseThrow();
    }

    String number() {
        return order().text("/number");
    }

    /** What the card is charged. */
    BigDecimal charged() {
        var total = new BigDecimal(order().text("/grand_total/amount"));
        return card.isPresent() ? total.subtract(new BigDecimal("5.00")) : total;
    }
}
