package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.order.Ordering;

/** Confirms an order by e-mail, once: claims the mail, sends it outside of any transaction, writes the outcome down. */
@ApplicationScoped
class OrderConfirmation {

    @EJB
    Mailing mailing;

    @EJB
    Ordering ordering;

    @Inject
    Postman postman;

    @Inject
    MailSettings settings;

    void confirm(UUID orderId, UUID eventId) {
        var claim = mailing.claim(MailKind.ORDER_PLACED, orderId, eventId);
        switch (claim.answer()) {
            case YOURS -> send(orderId, claim);
            case BUSY -> throw new IllegalStateException("Mail " + claim.messageId() + " is being sent by another");
            case DONE -> {
                // delivered twice, sent once
            }
        }
    }

    private void send(UUID orderId, MailClaim claim) {
        try {
            var order = ordering.forMail(orderId);
            var text = new ConfirmationText(settings.locale(), settings.shop()).of(order);
            postman.send(text, order.email(), claim.messageId());
        } catch (RuntimeException e) {
            mailing.failed(claim);
            throw e;
        }
        mailing.sent(claim);
    }
}
