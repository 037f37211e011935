package org.cartora.payment;

import java.time.Instant;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the provider has it.
 *
 * @param reference the provider's name for it
 * @param clientSecret lets a browser pay it, and only it
 * @param captured what was taken, and not only reserved
 * @param refunded what of that was given back
 * @param fee what the provider keeps of the captured money, as soon as it says so; maybe in another currency
 * @param declineCode why the last attempt failed, in the provider's words, as long as another may follow
 * @param captureBefore when a reservation ends by itself, if the provider says so
 */
public record ProviderIntent(
        String reference,
        String clientSecret,
        PaymentStatus status,
        Money amount,
        Money captured,
        Money refunded,
        @Nullable Money fee,
        @Nullable String declineCode,
        @Nullable Instant captureBefore) {

    ProviderIntent declined(@Nullable String code) {
        return new ProviderIntent(
                reference, clientSecret, status, amount, captured, refunded, fee, code, captureBefore);
    }
}
