package org.cartora.checkout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Alerts;
import org.cartora.shared.NotFound;

/**
 * Paid checkouts that do not become orders, because something is broken here. They keep their stock while they are paid;
 * somebody is told soon, and who has waited for a day gets the money back.
 */
@Stateless
@RolesAllowed("system")
public class Salvaging {

    /** So often in a row it may be a passing trouble. */
    private static final int PASSING = 3;

    @Inject
    Checkouts checkouts;

    @Inject
    Placing placing;

    @Inject
    Alerts alerts;

    /** A checkout could not be placed, for so many times in a row; harmless if somebody has placed it meanwhile. */
    public void missed(UUID checkoutId, int times) {
        var checkout = checkouts.lock(checkoutId).orElseThrow(() -> NotFound.of("checkout"));
        if (checkout.state() != CheckoutState.PAID) {
            return;
        }
        if (checkout.isOverdue(Instant.now())) {
            placing.giveBack(checkout, "could not be placed");
            alerts.raise(
                    "purchase-given-back",
                    "checkout " + checkoutId + " is paid and could not be placed for a day: its money goes back",
                    null);
        } else if (times == PASSING) {
            alerts.raise(
                    "purchase-not-placed",
                    "checkout " + checkoutId
                            + " is paid and cannot be placed; it keeps its stock and is tried again until "
                            + checkout.expiresAt() + ", then its money goes back",
                    null);
        }
    }
}
