package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.cartora.shared.Tokens;

/** What one checkout owes, and how much of it was captured and refunded. */
@Entity
@Table(name = "payment_intent")
class PaymentIntent {

    static final String SANDBOX = "sandbox";

    @Id
    private UUID id;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column(name = "client_secret")
    private String clientSecret;

    private String provider;
    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private BigDecimal captured;
    private BigDecimal refunded;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PaymentIntent() {}

    static PaymentIntent open(UUID checkoutId, Money amount) {
        var intent = new PaymentIntent();
        intent.id = Ids.next();
        intent.checkoutId = checkoutId;
        intent.clientSecret = "pi_" + Tokens.next();
        intent.provider = SANDBOX;
        intent.amount = amount.amount();
        intent.currency = amount.currency();
        // nothing to pay is paid
        intent.status = amount.isZero() ? PaymentStatus.SUCCEEDED : PaymentStatus.REQUIRES_PAYMENT;
        intent.captured = BigDecimal.ZERO;
        intent.refunded = BigDecimal.ZERO;
        intent.createdAt = Instant.now();
        return intent;
    }

    void capture() {
        status = PaymentStatus.SUCCEEDED;
        captured = amount;
    }

    void challenge() {
        status = PaymentStatus.REQUIRES_ACTION;
    }

    void awaitAnotherCard() {
        status = PaymentStatus.REQUIRES_PAYMENT;
    }

    void cancel() {
        if (status != PaymentStatus.SUCCEEDED) {
            status = PaymentStatus.CANCELED;
        }
    }

    void refund(Money part) {
        if (refunded.add(part.amount()).compareTo(captured) > 0) {
            throw PaymentRefused.moreThanCaptured();
        }
        refunded = refunded.add(part.amount());
    }

    boolean is(PaymentStatus wanted) {
        return status == wanted;
    }

    UUID id() {
        return id;
    }

    Money amount() {
        return new Money(amount, currency);
    }

    IntentView view() {
        return new IntentView(checkoutId, provider, clientSecret, amount(), status);
    }
}
