package org.cartora.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.cartora.shared.Money;

/** What the provider keeps of captured money, in the currency in which it keeps it; there is none until it has told. */
@Embeddable
class Fee {

    @Column(name = "fee")
    private BigDecimal amount;

    @Column(name = "fee_currency")
    private String currency;

    @SuppressWarnings("NullAway.Init")
    protected Fee() {}

    static Fee of(Money told) {
        var fee = new Fee();
        fee.amount = told.amount();
        fee.currency = told.currency();
        return fee;
    }
}
