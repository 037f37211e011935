package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.checkout.Adding;
import org.cartora.pricing.Market;

/** Asks by e-mail for the payment of an addition, once. */
@ApplicationScoped
class AdditionNotice {

    @EJB
    Adding adding;

    @Inject
    Sending sending;

    @Inject
    MailSettings settings;

    @Inject
    Market market;

    void tell(UUID additionId, UUID eventId) {
        sending.once(MailKind.ADDITION_ASKED, additionId, eventId, () -> {
            var asked = adding.forMail(additionId);
            var text = new AdditionText(settings.locale(), settings.shop(), market.zone());
            return new Sending.Letter(text.of(asked), asked.order().email());
        });
    }
}
