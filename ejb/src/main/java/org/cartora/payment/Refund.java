package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money that was decided to be given back, until the provider has done so. Its id is the key of the provider's call. */
@Entity
@Table(name = "refund")
class Refund {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "intent_id")
    private UUID intentId;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    private BigDecimal amount;
    private String currency;
    private String cause;
    private boolean settled;
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "provider_reference")
    private @Nullable String providerReference;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Refund() {}

    static Refund due(UUID id, PaymentIntent intent, Money amount, String cause) {
        var refund = new Refund();
        refund.id = id;
        refund.intentId = intent.id();
        refund.checkoutId = intent.checkoutId();
        refund.amount = amount.amount();
        refund.currency = amount.currency();
        refund.cause = cause;
        refund.nextAttemptAt = Instant.now();
        refund.createdAt = refund.nextAttemptAt;
        return refund;
    }

    /** Somebody tries now; others keep away for a while that grows with every attempt. */
    void attempt(Instant now) {
        attempts++;
        var wait = Duration.ofSeconds(10).multipliedBy(1L << Math.min(attempts, 10));
        nextAttemptAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /** Answers whether this is news. */
    boolean settle(String reference) {
        if (settled) {
            return false;
        }
        settled = true;
        providerReference = reference;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID checkoutId() {
        return checkoutId;
    }

    Money amount() {
        return new Money(amount, currency);
    }
}
