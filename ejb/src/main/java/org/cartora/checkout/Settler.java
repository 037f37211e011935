package org.cartora.checkout;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.cart.Shopping;
import org.cartora.inventory.Inventory;
import org.cartora.shared.Refusal;

/**
 * Settles what a closed browser or a crash left open: paid checkouts become orders within two minutes, unpaid ones give
 * their stock back when their time is over. Every node may run it; the row locks of the facade make them take turns.
 */
@Singleton
@Startup
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Settler {

    private static final Logger LOG = Logger.getLogger(Settler.class.getName());

    @Inject
    CheckingOut checkingOut;

    @Inject
    Inventory inventory;

    @Inject
    Shopping shopping;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void settle() {
        checkingOut.unplaced().forEach(checkout -> each(checkout, checkingOut::settle));
        checkingOut.overdue().forEach(checkout -> each(checkout, checkingOut::giveUp));
        inventory.releaseExpired(Instant.now());
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweepCarts() {
        shopping.removeExpired();
    }

    private static void each(UUID checkout, Consumer<UUID> action) {
        try {
            action.accept(checkout);
        } catch (Refusal | EJBException e) {
            // one that cannot be settled must not keep the others waiting; it is tried again in 20 seconds
            LOG.log(Level.WARNING, "checkout " + checkout + " is not settled yet, trying again", e);
        }
    }
}
