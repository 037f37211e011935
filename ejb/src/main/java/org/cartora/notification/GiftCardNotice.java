package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.order.GiftCardDelivery;

/** Delivers the gift cards of an order by e-mail, all of them in one, once. */
@ApplicationScoped
class GiftCardNotice {

    @EJB
    GiftCardDelivery delivery;

    @Inject
    Sending sending;

    @Inject
    MailSettings settings;

    /** Nothing where all were taken back meanwhile, or their buyer was erased. */
    void deliver(UUID orderId, UUID eventId) {
        if (delivery.forMail(orderId).cards().isEmpty()) {
            return;
        }
        sending.once(MailKind.GIFT_CARDS_ISSUED, orderId, eventId, () -> {
            var letter = delivery.forMail(orderId);
            return new Sending.Letter(
                    new GiftCardText(settings.locale(), settings.shop()).of(letter), letter.recipient());
        });
    }
}
