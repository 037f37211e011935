package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.fulfillment.Fulfilling;

/** Tells by e-mail that a parcel is on its way, once for each. */
@ApplicationScoped
class ShippingNotice {

    @EJB
    Fulfilling fulfilling;

    @Inject
    Sending sending;

    @Inject
    MailSettings settings;

    void tell(UUID parcelId, UUID eventId) {
        sending.once(MailKind.PARCEL_SHIPPED, parcelId, eventId, () -> {
            var shipped = fulfilling.forMail(parcelId);
            return new Sending.Letter(
                    new ParcelText(settings.shop()).of(shipped), shipped.order().email());
        });
    }
}
