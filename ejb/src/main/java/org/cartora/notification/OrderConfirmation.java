package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.order.Ordering;

/** Confirms an order by e-mail, once. */
@ApplicationScoped
class OrderConfirmation {

    @EJB
    Ordering ordering;

    @Inject
    Sending sending;

    @Inject
    MailSettings settings;

    void confirm(UUID orderId, UUID eventId) {
        sending.once(MailKind.ORDER_PLACED, orderId, eventId, () -> {
            var order = ordering.forMail(orderId);
            return new Sending.Letter(
                    new ConfirmationText(settings.locale(), settings.shop()).of(order), order.email());
        });
    }
}
