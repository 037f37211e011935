package org.cartora.cart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.catalog.Sellable;
import org.cartora.pricing.MarketTerms;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.TaxTreatment;
import org.cartora.promotion.Shopper;
import org.cartora.shared.Money;

/** What is wanted at today's prices, for whom, and how it is taxed. Gone are variants that have no price any more. */
public record Offer(List<Line> lines, List<Unsold> gone, Shopper shopper, TaxTreatment taxes, MarketTerms market) {

    /** A variant with its facts and its price. */
    public record Line(Sellable sellable, PricedItem item) {}

    public Offer {
        lines = List.copyOf(lines);
        gone = List.copyOf(gone);
    }

    /** The facts of a variant that has a price. */
    Optional<Sellable> sellable(UUID variant) {
        return lines.stream()
                .map(Line::sellable)
                .filter(sellable -> sellable.variantId().equals(variant))
                .findFirst();
    }

    /** All that promotions may look at: a gift card costs what it is worth. */
    List<PricedItem> discountable() {
        return goods().map(Line::item).toList();
    }

    List<PricedItem> items() {
        return lines.stream().map(Line::item).toList();
    }

    /** Whether nothing is to be sent but mails. */
    public boolean isGiftCardsOnly() {
        return !lines.isEmpty() && goods().findAny().isEmpty();
    }

    private Stream<Line> goods() {
        return lines.stream().filter(line -> !line.sellable().giftCard());
    }

    /** What the goods weigh in all, as far as it is known. */
    public long grams() {
        return goods().mapToLong(
                        line -> (long) line.sellable().weight() * line.item().quantity())
                .sum();
    }

    /** What the goods come to before anything is taken off. */
    public Money worth() {
        return discountable().stream().map(PricedItem::subtotal).reduce(Money.zero(market.currency()), Money::plus);
    }
}
