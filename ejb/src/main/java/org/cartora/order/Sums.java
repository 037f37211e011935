package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.cartora.pricing.Totals;

/** What something comes to; tax is contained in the grand total. */
@Embeddable
record Sums(
        BigDecimal subtotal,
        @Column(name = "discount_total") BigDecimal discountTotal,
        @Column(name = "tax_total") BigDecimal taxTotal,
        @Column(name = "shipping_total") BigDecimal shippingTotal,
        @Column(name = "grand_total") BigDecimal grandTotal) {

    Sums plus(Sums other) {
        return new Sums(
                subtotal.add(other.subtotal),
                discountTotal.add(other.discountTotal),
                taxTotal.add(other.taxTotal),
                shippingTotal.add(other.shippingTotal),
                grandTotal.add(other.grandTotal));
    }

    static Sums of(Totals totals) {
        return new Sums(
                totals.subtotal().amount(),
                totals.discountTotal().amount(),
                totals.taxTotal().amount(),
                totals.shippingTotal().amount(),
                totals.grandTotal().amount());
    }
}
