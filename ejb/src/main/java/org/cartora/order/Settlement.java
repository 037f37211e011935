package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.cartora.payment.Outstanding;
import org.cartora.shared.Money;

/** What became of the money of an order. */
@Embeddable
class Settlement {

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_status")
    private PaymentState status;

    @Column(name = "refunded_total")
    private BigDecimal refunded;

    /** Held on the card once, and never to be taken. */
    @Column(name = "released_total")
    private BigDecimal released;

    @SuppressWarnings("NullAway.Init")
    protected Settlement() {}

    static Settlement of(PaymentState status, String currency) {
        var settlement = new Settlement();
        settlement.status = status;
        settlement.refunded = Money.zero(currency).amount();
        settlement.released = settlement.refunded;
        return settlement;
    }

    /** Money went back to the customer; less than nothing where it did not arrive. */
    void refund(Money amount, Money total) {
        refunded = refunded.add(amount.amount());
        if (!status.isUnpaid()) {
            settle(Outstanding.NOTHING, total);
        }
    }

    /** Held money will not be taken; where that leaves the order says {@link #settle}. */
    void release(Money amount) {
        released = released.add(amount.amount());
    }

    /** Where the order stands, given what is still to come of its payments. */
    void settle(Outstanding open, Money total) {
        status = switch (open) {
            case LOST -> PaymentState.PENDING;
            case HELD -> PaymentState.AUTHORIZED;
            case NOTHING -> after(total);
        };
    }

    /** An order of which nothing is taken is not paid. */
    private PaymentState after(Money total) {
        var taken = total.minus(new Money(released, total.currency()));
        return released.signum() > 0 && taken.isZero()
                ? PaymentState.PENDING
                : PaymentState.after(new Money(refunded, total.currency()), taken);
    }

    boolean isUnpaid() {
        return status.isUnpaid();
    }

    PaymentState status() {
        return status;
    }

    BigDecimal refunded() {
        return refunded;
    }
}
