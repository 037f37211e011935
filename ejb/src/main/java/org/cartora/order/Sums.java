package org.cartora.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.pricing.Totals;
import org.cartora.shared.Money;

/** What something comes to; tax is contained in the grand total. */
@Embeddable
record Sums(
        BigDecimal subtotal,
        @Column(name = "discount_total") BigDecimal discountTotal,
        @Column(name = "tax_total") BigDecimal taxTotal,
        @Column(name = "shipping_total") BigDecimal shippingTotal,
        @Column(name = "grand_total") BigDecimal grandTotal) {

    static final Sums NONE =
            new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Sums plus(Sums other) {
        return new Sums(
                subtotal.add(other.subtotal),
                discountTotal.add(other.discountTotal),
                taxTotal.add(other.taxTotal),
                shippingTotal.add(other.shippingTotal),
                grandTotal.add(other.grandTotal));
    }

    Sums minus(Sums other) {
        return new Sums(
                subtotal.subtract(other.subtotal),
                discountTotal.subtract(other.discountTotal),
                taxTotal.subtract(other.taxTotal),
                shippingTotal.subtract(other.shippingTotal),
                grandTotal.subtract(other.grandTotal));
    }

    /** As reports read it, with the lines that were sold for it. */
    Turnover sold(TurnoverKind kind, UUID id, Instant at, String currency, List<SoldLine> lines) {
        return new Turnover(
                id,
                kind,
                at,
                new Money(grandTotal, currency),
                new Money(taxTotal, currency),
                new Money(discountTotal, currency),
                new Money(shippingTotal, currency),
                Money.zero(currency),
                lines);
    }

    /** What some lines bring in that is no turnover yet. */
    static Sums giftCards(List<OrderLine> lines) {
        var paid = lines.stream()
                .filter(OrderLine::isGiftCard)
                .map(line -> line.paid().total().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sums(paid, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, paid);
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
