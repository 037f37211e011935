package org.cartora.reporting;

import java.math.BigDecimal;
import org.cartora.order.SoldLine;
import org.cartora.order.Turnover;
import org.cartora.order.TurnoverKind;
import org.cartora.shared.Money;

/** What adds up; gross contains the tax. */
record Sums(
        long orders,
        long units,
        BigDecimal gross,
        BigDecimal tax,
        BigDecimal discount,
        BigDecimal shipping,
        BigDecimal refunded) {

    static final Sums NONE =
            new Sums(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** What is added to an order makes it no second one, and what is given back makes it none the less. */
    static Sums of(Turnover turnover) {
        return new Sums(
                turnover.kind() == TurnoverKind.ORDER ? 1 : 0,
                turnover.lines().stream().mapToLong(SoldLine::quantity).sum(),
                turnover.gross().amount(),
                turnover.tax().amount(),
                turnover.discount().amount(),
                turnover.shipping().amount(),
                turnover.refunded().amount());
    }

    /** A line brings no order of its own: an order counts once where several of its lines meet. */
    static Sums of(SoldLine line, boolean firstOfOrder) {
        return new Sums(
                firstOfOrder ? 1 : 0,
                line.quantity(),
                line.gross().amount(),
                line.tax().amount(),
                line.discount().amount(),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    Sums plus(Sums other) {
        return new Sums(
                orders + other.orders,
                units + other.units,
                gross.add(other.gross),
                tax.add(other.tax),
                discount.add(other.discount),
                shipping.add(other.shipping),
                refunded.add(other.refunded));
    }

    FigureRow row(String item, String label, String currency) {
        return new FigureRow(
                item,
                label,
                orders,
                units,
                new Money(gross, currency),
                new Money(gross.subtract(tax), currency),
                new Money(tax, currency),
                new Money(discount, currency),
                new Money(shipping, currency),
                new Money(refunded, currency));
    }
}
