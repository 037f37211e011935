package org.cartora.fulfillment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.UUID;
import org.cartora.order.Capturing;
import org.cartora.shared.May;

/** Sends orders, after their money was taken: nothing leaves the house for a card that has been closed since. */
@Stateless
@RolesAllowed(May.HANDLE_ORDERS)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Sending {

    @EJB
    Fulfilling fulfilling;

    @EJB
    Capturing capturing;

    /** As {@link Fulfilling#ship}; takes what is reserved for the whole order before its first parcel. */
    public ParcelView ship(UUID id, String number, ShipParcel command) {
        if (fulfilling.isToBeSent(id, number, command)) {
            capturing.take(number);
        }
        return fulfilling.ship(id, number, command);
    }
}
