package org.cartora.checkout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.shared.Alerts;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/**
 * Checkouts that nobody settles but the clock, and those that it cannot settle, because something is broken here. Those that are
 * paid keep their stock meanwhile; somebody is told soon, and who has waited for a day gets the money back. They take turns: what
 * has failed lets others go first, for a while that grows.
 */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Salvaging {

    /** How long a paid checkout waits for its browser before the clock places the order. */
    private static final Duration BROWSER_FIRST = Duration.ofMinutes(1);

    /** So many are settled in one go of the clock. */
    private static final int AT_ONCE = 100;

    /** So often in a row it may be a passing trouble. */
    private static final int PASSING = 3;

    @Inject
    Checkouts checkouts;

    @Inject
    Placing placing;

    @Inject
    Alerts alerts;

    /** Paid checkouts that nobody confirmed and whose turn it is. */
    public List<UUID> unplaced() {
        var now = Instant.now();
        return checkouts.unplaced(now.plus(CheckingOut.KEPT_WHEN_PAID).minus(BROWSER_FIRST), now, AT_ONCE);
    }

    /** Checkouts whose time is over and whose turn it is. */
    public List<UUID> overdue() {
        var now = Instant.now();
        return Stream.concat(checkouts.unpaid(now, AT_ONCE).stream(), checkouts.uncompleted(now, AT_ONCE).stream())
                .toList();
    }

    /**
     * A checkout could not be placed, or not be ended when it was over; harmless if somebody has done so meanwhile. Answers
     * whether it has been paid for too long to be tried again.
     */
    public boolean missed(UUID checkoutId) {
        var now = Instant.now();
        var checkout = locked(checkoutId);
        if (checkout.state() != CheckoutState.OPEN && checkout.state() != CheckoutState.PAID) {
            return false;
        }
        boolean told = checkout.missed(now) == PASSING;
        if (checkout.isOverdue(now) && isUnplaced(checkout)) {
            return true;
        }
        if (told) {
            tell(checkout);
        }
        return false;
    }

    /** Gives back what was paid for a checkout that could not be placed; harmless if somebody has placed it meanwhile. */
    public void giveBack(UUID checkoutId) {
        var checkout = locked(checkoutId);
        if (isUnplaced(checkout)) {
            placing.giveBack(checkout, "could not be placed");
            alerts.raise(
                    "purchase-given-back",
                    "checkout " + checkoutId + " is paid and could not be placed for a day: its money goes back",
                    null);
        }
    }

    private void tell(Checkout checkout) {
        if (isUnplaced(checkout)) {
            alerts.raise(
                    "purchase-not-placed",
                    "checkout " + checkout.id()
                            + " is paid and cannot be placed; it keeps its stock and is tried again until "
                            + checkout.expiresAt() + ", then its money goes back",
                    null);
        } else {
            alerts.raise(
                    "checkout-not-ended",
                    "checkout " + checkout.id() + " is over and cannot be ended; what it holds is kept from others",
                    null);
        }
    }

    private static boolean isUnplaced(Checkout checkout) {
        return checkout.state() == CheckoutState.PAID && !checkout.isExchange();
    }

    private Checkout locked(UUID checkoutId) {
        return checkouts.lock(checkoutId).orElseThrow(() -> NotFound.of("checkout"));
    }
}
