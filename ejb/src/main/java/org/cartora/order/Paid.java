package org.cartora.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import org.cartora.shared.Money;

/**
 * What was paid for one line or for the shipping, and what of it went back. Parts are taken from what was paid, never
 * reckoned again from a price: units by largest remainder over all units of the line, tax in proportion to what is left of
 * both, so that the last part always closes the account and no sequence of parts gives back more than was paid.
 */
record Paid(int units, Money total, Money tax, int backUnits, Money back, Money backTax) {

    /** A part to give back, tax contained. */
    record Part(int units, Money amount, Money tax) {}

    Money left() {
        return total.minus(back);
    }

    int unitsLeft() {
        return units - backUnits;
    }

    /** What some more units are worth; never more than is left. */
    Part units(int count) {
        var worth = first(backUnits + count).minus(first(backUnits));
        return part(count, worth.compareTo(left()) > 0 ? left() : worth);
    }

    /** What some of the units that are left are worth at least, whichever of the others come back before them. */
    Money least(int count) {
        var worth = first(units).minus(first(units - count));
        return worth.compareTo(left()) > 0 ? left() : worth;
    }

    /** An amount without units, for goods that are kept. */
    Part amount(Money amount) {
        return part(0, amount);
    }

    /** Some units that are worth less by now than was paid for them. */
    Part worth(int count, Money now) {
        return part(count, now.compareTo(left()) > 0 ? left() : now);
    }

    /** All that is left. */
    Part rest() {
        return part(unitsLeft(), left());
    }

    private Part part(int count, Money amount) {
        return new Part(count, amount, taxOf(amount));
    }

    private Money taxOf(Money amount) {
        var taxLeft = tax.minus(backTax);
        if (left().isZero()) {
            return Money.zero(total.currency());
        }
        var share = taxLeft.amount()
                .multiply(amount.amount())
                .divide(left().amount(), amount.amount().scale(), RoundingMode.HALF_EVEN);
        return new Money(share, total.currency());
    }

    /** What the first units of the line are worth: its total by largest remainder, the earlier unit first. */
    private Money first(int count) {
        return total.allocate(Collections.nCopies(units, BigDecimal.ONE)).stream()
                .limit(count)
                .reduce(Money.zero(total.currency()), Money::plus);
    }
}
