package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.order.CreditGiven;
import org.cartora.order.Ordering;
import org.cartora.order.Refunding;

/** Tells by e-mail that an order gave back store credit, once for each decision. */
@ApplicationScoped
class CreditNotice {

    @EJB
    Ordering ordering;

    @EJB
    Refunding refunding;

    @Inject
    Sending sending;

    @Inject
    MailSettings settings;

    void tell(CreditGiven credit, UUID eventId) {
        sending.once(MailKind.CREDIT_GIVEN, credit.decision(), eventId, () -> {
            var order = ordering.forMail(credit.aggregateId());
            var given =
                    refunding.givenBack(credit.decision(), order.grandTotal().currency());
            return new Sending.Letter(
                    new CreditText(settings.locale(), settings.shop()).of(order, given), order.email());
        });
    }
}
