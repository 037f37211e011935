package org.cartora.promotion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.pricing.Goods;
import org.cartora.pricing.PastPrice;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PriceTimes;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The price tags of one moment for one market and some groups of customers: catalogue promotions laid on list prices by the
 * same function that a cart uses, so that no cart is dearer than the tag.
 */
public final class Tags {

    /** What a reduction has to be compared with, says the law. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    /** For whom and how the tags are written. */
    public record Reader(PricePolicy policy, ZoneId zone, String country, Set<String> groups) {

        public Reader {
            groups = Set.copyOf(groups);
        }
    }

    private final List<TagTime> times;
    private final Instant at;
    private final Reader reader;

    Tags(List<TagTime> times, Instant at, Reader reader) {
        this.times = times;
        this.at = at;
        this.reader = reader;
    }

    public Reader reader() {
        return reader;
    }

    /** Those of goods that no promotion is for. */
    public Tags withoutPromotions() {
        return new Tags(List.of(), at, reader);
    }

    /** What decides on all tags: two moments of the same key have the same tags as long as list prices stay. */
    public Object key() {
        record Key(Reader reader, int promotions, Instant since) {}
        return new Key(reader, times.hashCode(), since());
    }

    /** Whether a tag of a product may differ from its list price: some promotion is for it, or prices are for groups. */
    public boolean mayTouch(UUID product, Set<UUID> categories, @Nullable UUID seller) {
        var goods = new Goods(product, product, categories, seller);
        return !reader.groups.isEmpty()
                || live(at).anyMatch(time -> anyVariant(
                                time.promotion().terms().conditions().goods())
                        .holds(goods));
    }

    /** The tag of one unit; none of what has no price. */
    public Optional<Tag> of(Goods goods, PriceTimes prices) {
        return prices.now().map(price -> tag(goods, prices, price));
    }

    /** For how long the tags of now stay as they are, at most this long. */
    public Duration stay(Duration most) {
        return turns().filter(turn -> turn.isAfter(at))
                .map(turn -> Duration.between(at, turn))
                .min(Comparator.naturalOrder())
                .filter(next -> next.compareTo(most) < 0)
                .orElse(most);
    }

    private Tag tag(Goods goods, PriceTimes prices, PastPrice listed) {
        var unit = listed.price().unit();
        var outcome = reduced(goods, unit, at);
        var price = unit.minus(outcome.saved(Money.zero(unit.currency())));
        var former = listed.price().compareAt() != null ? listed.price().compareAt() : unit;
        if (former.compareTo(price) <= 0) {
            return new Tag(price, null, null, null);
        }
        var used = live(at).filter(
                        time -> outcome.used().contains(time.promotion().id()))
                .toList();
        var ends = Stream.concat(
                        Stream.ofNullable(listed.until()),
                        used.stream().map(TagTime::ends).flatMap(Stream::ofNullable))
                .min(Comparator.naturalOrder());
        var begins = Stream.concat(
                        listed.price().compareAt() == null ? Stream.empty() : Stream.of(listed.from()),
                        used.stream().map(TagTime::begins))
                .max(Comparator.naturalOrder());
        var lowest = begins.flatMap(begin -> lowest(goods, prices, begin));
        return new Tag(price, former, lowest.orElse(null), ends.orElse(null));
    }

    /** The lowest that one unit cost in the thirty days before a moment. */
    private Optional<Money> lowest(Goods goods, PriceTimes prices, Instant before) {
        var from = before.minus(LOOK_BACK);
        return Stream.of(Stream.of(from), prices.turns(), turns(), midnights(from, before))
                .flatMap(some -> some)
                .filter(turn -> !turn.isBefore(from) && turn.isBefore(before))
                .distinct()
                .flatMap(turn -> prices.at(turn).stream().map(past -> {
                    var unit = past.price().unit();
                    return unit.minus(reduced(goods, unit, turn).saved(Money.zero(unit.currency())));
                }))
                .min(Comparator.naturalOrder());
    }

    /** The cart's own function, for one unit and nothing else. */
    private Outcome reduced(Goods goods, Money unit, Instant moment) {
        var item = new PricedItem("tag", "tag", unit, 1, TaxTable.STANDARD, goods);
        var cart = new Cart(List.of(item), Money.zero(unit.currency()), reader.policy);
        var occasion = new Occasion(moment, reader.zone, reader.groups, false, reader.country, Set.of());
        return Discounting.of(live(moment).map(TagTime::promotion).toList(), occasion, cart);
    }

    private Stream<TagTime> live(Instant moment) {
        return times.stream().filter(time -> time.countsAt(moment));
    }

    /** The last moment at which tags may have changed by the clock. */
    private Instant since() {
        return Stream.concat(turns(), midnights(at.minus(Duration.ofDays(1)), at))
                .filter(turn -> !turn.isAfter(at))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Stream<Instant> turns() {
        return Stream.concat(
                times.stream().flatMap(time -> Stream.concat(Stream.of(time.begins()), Stream.ofNullable(time.ends()))),
                midnights(at, at.plus(Duration.ofDays(1))));
    }

    /** Where days of the week matter, each new day counts. */
    private Stream<Instant> midnights(Instant from, Instant until) {
        var matters = times.stream()
                .anyMatch(time -> time.promotion().terms().conditions().meansDays());
        var first = from.atZone(reader.zone).toLocalDate();
        var last = until.atZone(reader.zone).toLocalDate();
        return matters
                ? first.datesUntil(last.plusDays(1))
                        .map(day -> day.atStartOfDay(reader.zone).toInstant())
                : Stream.empty();
    }

    private static Scope anyVariant(Scope scope) {
        return new Scope(scope.categories(), scope.sellers(), scope.products(), null);
    }
}
