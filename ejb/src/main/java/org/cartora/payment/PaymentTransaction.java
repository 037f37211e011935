package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** One attempt, capture or refund; written once, never changed. */
@Entity
@Table(name = "payment_transaction")
class PaymentTransaction {

    @Id
    private UUID id;

    @Column(name = "intent_id")
    private UUID intentId;

    private String kind;
    private String status;
    private BigDecimal amount;
    private String currency;

    @Column(name = "error_code")
    private @Nullable String errorCode;

    @Column(name = "provider_reference")
    private @Nullable String providerReference;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected PaymentTransaction() {}

    static PaymentTransaction success(PaymentIntent intent, String kind, Money amount, @Nullable String reference) {
        var transaction = of(intent, kind, "SUCCESS", amount);
        transaction.providerReference = reference;
        return transaction;
    }

    static PaymentTransaction failure(PaymentIntent intent, String errorCode) {
        var transaction = of(intent, "CAPTURE", "FAILURE", intent.amount());
        transaction.errorCode = errorCode;
        transaction.providerReference = intent.reference();
        return transaction;
    }

    /** Money on its way back, as far as it has come. */
    static PaymentTransaction refund(PaymentIntent intent, Refund refund) {
        var transaction = of(
                intent,
                "REFUND",
                switch (refund.state()) {
                    case DUE, PENDING -> "PENDING";
                    case SETTLED -> "SUCCESS";
                    case FAILED -> "FAILURE";
                },
                refund.amount());
        transaction.errorCode = refund.failure();
        transaction.providerReference = refund.providerReference();
        return transaction;
    }

    /** A dispute: PENDING when it opens, SUCCESS if the cardholder keeps the money, FAILURE if the shop does. */
    static PaymentTransaction chargeback(PaymentIntent intent, String status, Money amount, String reference) {
        var transaction = of(intent, "CHARGEBACK", status, amount);
        transaction.providerReference = reference;
        return transaction;
    }

    private static PaymentTransaction of(PaymentIntent intent, String kind, String status, Money amount) {
        var transaction = new PaymentTransaction();
        transaction.id = Ids.next();
        transaction.intentId = intent.id();
        transaction.kind = kind;
        transaction.status = status;
        transaction.amount = amount.amount();
        transaction.currency = amount.currency();
        transaction.at = Instant.now();
        return transaction;
    }

    UUID id() {
        return id;
    }

    TransactionView view(String provider) {
        return new TransactionView(kind, status, new Money(amount, currency), errorCode, provider, at);
    }
}
