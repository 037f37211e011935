package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Banks take days. */
    private static final Duration LONGEST_WAIT_FOR_BANK = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(name = "intent_id")
    private UUID intentId;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    private BigDecimal amount;
    private String currency;
    private String cause;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    /** Why it did not arrive, in the provider's words. */
    private @Nullable String failure;

    /** The refund that tries again what has failed here. */
    @Column(name = "repeated_by")
    private @Nullable UUID repeatedBy;

    private int attempts;

    /** When the provider is asked; nobody expects anything of it where there is no time. */
    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

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
        refund.state = RefundState.DUE;
        refund.createdAt = Instant.now();
        refund.nextAttemptAt = refund.createdAt;
        return refund;
    }

    /** The same money once more, by a refund of its own: the provider answers the first answer to the first one's key. */
    Refund again(UUID nextId) {
        if (state != RefundState.FAILED || repeatedBy != null) {
            throw PaymentRefused.nothingToRepeat();
        }
        var next = new Refund();
        next.id = nextId;
        next.intentId = intentId;
        next.checkoutId = checkoutId;
        next.amount = amount;
        next.currency = currency;
        next.cause = cause;
        next.state = RefundState.DUE;
        next.createdAt = Instant.now();
        next.nextAttemptAt = next.createdAt;
        repeatedBy = nextId;
        return next;
    }

    /** Somebody asks the provider now; others keep away for a while that grows with every attempt. */
    void attempt(Instant now) {
        attempts++;
        var wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        var longest = state == RefundState.DUE ? LONGEST_WAIT : LONGEST_WAIT_FOR_BANK;
        nextAttemptAt = now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }

    /** The provider has told something: it is asked at once, unless it is known already. */
    void told(String reference, RefundState told, Instant now) {
        if (providerReference == null) {
            providerReference = reference;
        }
        if (told.compareTo(state) > 0) {
            nextAttemptAt = now;
        }
    }

    /** Where it stands at the provider; answers whether this is news. */
    boolean stands(ProviderRefund known, Instant now) {
        providerReference = known.reference();
        boolean news = known.state().compareTo(state) > 0;
        if (news) {
            state = known.state();
            failure = known.failure();
            attempts = 0;
            nextAttemptAt = now.plus(SHORTEST_WAIT);
        }
        if (state.isQuiet()) {
            nextAttemptAt = null;
        }
        return news;
    }

    /** The provider will not do it. */
    void refuse(String reason) {
        state = RefundState.FAILED;
        failure = reason;
        nextAttemptAt = null;
    }

    /** Whether there is something to ask the provider. */
    boolean isOpen() {
        return nextAttemptAt != null;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    RefundState state() {
        return state;
    }

    @Nullable
    String failure() {
        return failure;
    }

    @Nullable
    String providerReference() {
        return providerReference;
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

    RepaymentView view() {
        return new RepaymentView(id, checkoutId, state, amount(), cause, failure, repeatedBy, createdAt);
    }
}
