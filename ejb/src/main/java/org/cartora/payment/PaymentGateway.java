package org.cartora.payment;

import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Money;

/**
 * What the shop asks of a payment provider. Nothing here runs inside a transaction: record what is intended, commit, ask,
 * record the outcome.
 *
 * <p>Every call but {@link #find} and {@link #findRefund} carries a key: the same key with the same request has the same effect as once, however
 * often the answer was lost, and gets the first answer. A decline, and a payment that is in another state than the caller
 * believed, are values, not exceptions. A provider that is away is a refusal, {@code PAYMENT_PROVIDER_UNAVAILABLE}; the
 * caller then does not know whether the call had its effect.
 */
interface PaymentGateway {

    /** Opens a payment; the intent's id is the key. */
    ProviderIntent open(UUID intentId, Money amount, Map<String, String> metadata);

    /** The payment as the provider has it now. */
    ProviderIntent find(String reference);

    /** Charges a card, given by its number or by the provider's token for it. */
    ProviderIntent confirm(String reference, String card, String key);

    /** What became of the challenge that a card asked for. */
    ProviderIntent authenticate(String reference, boolean passed, String key);

    /** Takes money that was only reserved; what is left of the reservation is released. */
    ProviderIntent capture(String reference, Money amount, String key);

    /** Nobody can pay this any more, and what was reserved is released. What is paid stays paid. */
    ProviderIntent cancel(String reference, String key);

    /**
     * Gives money back; the refund's id is the key, and so the answer to a repetition is the first one. What has become of the
     * refund since is found by {@link #findRefund}.
     */
    ProviderRefund refund(String reference, Money amount, UUID refundId);

    /** A refund as the provider has it now, by the provider's name for it. */
    ProviderRefund findRefund(String refund);
}
