package org.cartora.checkout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.cartora.inventory.Backordered;
import org.cartora.order.Messages;
import org.cartora.order.PaymentState;
import org.cartora.order.PlaceOrder;
import org.cartora.shared.Address;
import org.cartora.shared.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Who checks out, where it goes and what is written with it: all that identifies a person, in a table of its own. */
@Entity
@Table(name = "checkout_contact")
class CheckoutContact {

    @Id
    @Column(name = "checkout_id")
    private UUID checkoutId;

    private String email;

    @Column(name = "shipping_address", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String shippingAddress;

    @Column(name = "billing_address", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String billingAddress;

    private @Nullable String note;

    @Column(name = "gift_message")
    private @Nullable String giftMessage;

    @SuppressWarnings("NullAway.Init")
    protected CheckoutContact() {}

    static CheckoutContact of(UUID checkoutId, String email, Address shipping, @Nullable Address billing) {
        var contact = new CheckoutContact();
        contact.checkoutId = checkoutId;
        contact.email = email;
        contact.shippingAddress = Json.write(shipping);
        contact.billingAddress = Json.write(billing == null ? shipping : billing);
        return contact;
    }

    CheckoutContact with(Messages messages) {
        note = messages.note();
        giftMessage = messages.giftMessage();
        return this;
    }

    /** The order that a paid checkout becomes. */
    PlaceOrder order(Checkout checkout, UUID orderId, List<Backordered> backorders) {
        return new PlaceOrder(
                orderId,
                checkoutId,
                checkout.customerId(),
                checkout.quote(),
                checkout.paidWith(),
                backorders,
                email,
                shippingAddress(),
                billingAddress(),
                new Messages(note, giftMessage),
                PaymentState.PAID);
    }

    String email() {
        return email;
    }

    Address shippingAddress() {
        return Json.read(shippingAddress, Address.class);
    }

    Address billingAddress() {
        return Json.read(billingAddress, Address.class);
    }
}
