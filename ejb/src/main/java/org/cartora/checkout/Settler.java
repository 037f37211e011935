package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.cart.Shopping;
import org.cartora.inventory.Inventory;
import org.cartora.inventory.LowStock;
import org.cartora.payment.Cashier;
import org.cartora.payment.Payments;
import org.cartora.payment.Repayments;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Refusal;
import org.cartora.shared.Unattended;

/**
 * Settles what a closed browser, a crash or a provider that was away left open: payments not heard of are asked about, paid
 * checkouts become orders, unpaid ones give their stock back when their time is over, money owed is given back. Every node may run it; the row locks of the facade make them take turns.
 */
@Singleton
@Startup
@RunAs(May.RUN_THE_PLATFORM)
// a timer of this server runs in a transaction otherwise, whatever the attribute says
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@Inside
public class Settler {

    private static final Logger LOG = Logger.getLogger(Settler.class.getName());

    @EJB
    CheckingOut checkingOut;

    @EJB
    Adding adding;

    @EJB
    AdditionDesk additions;

    @EJB
    Salvaging salvaging;

    @EJB
    Till till;

    @EJB
    Payments payments;

    @EJB
    Cashier cashier;

    @EJB
    Repayments repayments;

    @EJB
    Inventory inventory;

    @EJB
    LowStock lowStock;

    @EJB
    Shopping shopping;

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void settle() {
        var now = Instant.now();
        payments.unheard(now).forEach(checkout -> each(checkout, till::look));
        salvaging.unplaced().forEach(checkout -> each(checkout, id -> inTurn(id, checkingOut::settle)));
        adding.unasked().forEach(addition -> each(addition, additions::ask));
        adding.orphaned().forEach(checkout -> each(checkout, till::giveUp));
        salvaging.overdue().forEach(checkout -> each(checkout, id -> inTurn(id, till::giveUp)));
        repayments.due(now).forEach(refund -> each(refund, cashier::refund));
        payments.withoutFee(now).forEach(checkout -> each(checkout, cashier::askFee));
        inventory.releaseExpired();
        inventory.serveWaiting();
        lowStock.look();
    }

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void sweepCarts() {
        shopping.removeExpired();
    }

    /** What cannot be settled lets others go first. */
    private void inTurn(UUID checkout, Consumer<UUID> action) {
        try {
            action.accept(checkout);
        } catch (Refusal | EJBException e) {
            if (salvaging.missed(checkout)) {
                salvaging.giveBack(checkout);
            }
            throw e;
        }
    }

    private static void each(UUID id, Consumer<UUID> action) {
        try {
            action.accept(id);
        } catch (Refusal | EJBException e) {
            // one that cannot be settled must not keep the others waiting; it is tried again
            LOG.log(Level.WARNING, id + " is not settled yet, trying again", e);
        }
    }
}
