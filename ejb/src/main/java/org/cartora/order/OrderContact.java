package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cartora.shared.Address;
import org.cartora.shared.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Who ordered, where it goes and what was written with it: all that identifies a person, in a table of its own. */
@Entity
@Table(name = "order_contact")
class OrderContact {

    @Id
    @Column(name = "order_id")
    private UUID orderId;

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
    protected OrderContact() {}

    static OrderContact of(PlaceOrder command) {
        var contact = new OrderContact();
        contact.orderId = command.orderId();
        contact.email = command.email();
        contact.shippingAddress = Json.write(command.shippingAddress());
        contact.billingAddress = Json.write(command.billingAddress());
        contact.note = command.messages().note();
        contact.giftMessage = command.messages().giftMessage();
        return contact;
    }

    UUID orderId() {
        return orderId;
    }

    void sendTo(Address address) {
        shippingAddress = Json.write(address);
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

    Messages messages() {
        return new Messages(note, giftMessage);
    }
}
