package org.cartora.pricing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of several prices counts: the lowest that the quantity reaches; the list price itself among equals. */
final class Choice {

    private Choice() {}

    static Optional<Charged> of(Collection<ListedPrice> prices, int quantity) {
        return prices.stream()
                .filter(listed -> listed.minQuantity() <= quantity)
                .min(Comparator.comparing((ListedPrice listed) -> listed.price().unit())
                        .thenComparing(listed -> listed.priceList() == null ? "" : listed.priceList()))
                .map(listed -> new Charged(listed.price(), listed.priceList()));
    }
}
