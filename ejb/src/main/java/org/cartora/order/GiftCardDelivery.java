package org.cartora.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.cartora.giftcard.GiftCardSales;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** What is mailed of gift cards that were bought. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class GiftCardDelivery {

    @Inject
    Orders orders;

    @EJB
    GiftCardSales sales;

    /** The cards of an order that are still good, with their codes; none if their buyer was erased. */
    public GiftCardLetter forMail(UUID orderId) {
        var order = orders.find(orderId).orElseThrow(() -> NotFound.of("order"));
        var contact = orders.contact(order).contact();
        return new GiftCardLetter(
                Objects.requireNonNullElse(contact.giftCardEmail(), contact.email()),
                contact.billingAddress().firstName(),
                contact.giftMessage(),
                sales.ofOrder(orderId));
    }
}
