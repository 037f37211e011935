package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment intent as its checkout sees it; the client secret is for the paying browser, and absent until the provider gave it.
 *
 * @param expected what is captured, or will be if nothing changes
 */
public record IntentView(
        UUID id,
        UUID checkoutId,
        String provider,
        @Nullable String reference,
        @Nullable String clientSecret,
        Money amount,
        PaymentStatus status,
        Money expected,
        Next next) {

    /** What the provider is to be asked next: how it stands, to take the money, or to end the reservation. */
    public enum Next {
        LOOK,
        CAPTURE,
        END
    }

    /** Held on the card and not taken yet. */
    public boolean isReserved() {
        return status == PaymentStatus.REQUIRES_CAPTURE;
    }

    /** Paid, or certain to be paid when it is captured. */
    public boolean isSecured() {
        return isReserved() || status == PaymentStatus.SUCCEEDED;
    }
}
