package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
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
            paid(total);
        }
    }

    /** Held money will not be taken; due is all that was to be taken, the rest was paid otherwise. */
    void release(Money amount, Money due, Money total) {
        released = released.add(amount.amount());
        if (released.compareTo(due.amount()) >= 0) {
            if (released.compareTo(total.amount()) < 0) {
                paid(total);
            } else {
                status = PaymentState.PENDING;
            }
        }
    }

    /** The money is here. */
    void paid(Money total) {
        var currency = total.currency();
        status = PaymentState.after(new Money(refunded, currency), total.minus(new Money(released, currency)));
    }

    /** What was held is not any more. */
    void lost() {
        status = PaymentState.PENDING;
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
