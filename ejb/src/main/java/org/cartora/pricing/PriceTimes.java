package org.cartora.pricing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The prices of one unit of a variant through the last year, before promotions: of several at a time the lowest counts. */
public record PriceTimes(List<PastPrice> prices) {

    public PriceTimes {
        prices = List.copyOf(prices);
    }

    /** Today's. */
    public Optional<PastPrice> now() {
        return lowest(prices.stream().filter(PastPrice::counts));
    }

    public Optional<PastPrice> at(Instant at) {
        return lowest(prices.stream().filter(price -> price.countsAt(at)));
    }

    /** When another price began. */
    public Stream<Instant> turns() {
        return prices.stream()
                .flatMap(price -> Stream.of(Optional.of(price.from()), Optional.ofNullable(price.until())))
                .flatMap(Optional::stream);
    }

    private static Optional<PastPrice> lowest(Stream<PastPrice> some) {
        return some.min(
                Comparator.comparing((PastPrice past) -> past.price().unit()).thenComparing(PastPrice::from));
    }
}
