package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cartora.order.Capturing;
import org.cartora.order.OrderDesk;
import org.cartora.payment.ReservationView;
import org.jspecify.annotations.Nullable;

/** Money that is held on the customer's card until the goods leave. */
@Named
@RequestScoped
public class OrderReservation {

    @EJB
    OrderDesk desk;

    @EJB
    Capturing capturing;

    @Inject
    OrderWork work;

    /** Takes the money before the goods leave. */
    public String capture() {
        capturing.capture(number());
        return Said.done(number(), "Money taken", "The order is paid.");
    }

    /** Absent where nothing is held. */
    public @Nullable ReservationView getHeld() {
        return desk.reservation(number())
                .filter(reservation -> reservation.until() != null)
                .orElse(null);
    }

    private String number() {
        return work.getOrder().number();
    }
}
