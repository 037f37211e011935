package org.cartora.promotion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cartora.pricing.Goods;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Carts that nobody has thought of, around what the promotions ask for: the same seed makes the same carts. */
final class RandomCarts {

    private static final double LARGEST_PRICE = 5.3;

    private final Random random;
    private final PricePolicy policy;
    private final List<LivePromotion> promotions;
    private final List<UUID> categories;
    private final List<UUID> sellers;
    private final List<UUID> products;
    private final List<UUID> variants;

    RandomCarts(List<LivePromotion> promotions, PricePolicy policy, long seed) {
        this.promotions = promotions;
        this.policy = policy;
        random = new Random(seed);
        categories = named(Scope::categories);
        sellers = named(Scope::sellers);
        products = named(Scope::products);
        variants = named(Scope::variants);
    }

    Cart cart() {
        var items = new ArrayList<PricedItem>();
        for (var i = 1 + random.nextInt(6); i > 0; i--) {
            var price = Money.ofMinor((long) Math.pow(10, random.nextDouble() * LARGEST_PRICE), policy.currency());
            var quantity = random.nextInt(3) > 0 ? 1 + random.nextInt(4) : 1 + random.nextInt(40);
            var goods = new Goods(pick(variants), pick(products), Set.of(pick(categories)), pick(sellers));
            items.add(new PricedItem("line " + i, "SKU-" + i, price, quantity, TaxTable.STANDARD, goods));
        }
        return new Cart(items, Money.ofMinor(random.nextInt(1500), policy.currency()), policy);
    }

    /** A shopper for whom the promotion is meant more often than not. */
    Occasion occasion(LivePromotion tried, ZoneId zone) {
        var terms = tried.terms();
        var unlocked = new HashSet<>(Set.of(tried.id()));
        promotions.stream()
                .map(LivePromotion::id)
                .filter(id -> random.nextBoolean())
                .forEach(unlocked::add);
        return new Occasion(
                moment(terms.startsAt(), terms.endsAt()),
                zone,
                some(word(Conditions::groups)),
                random.nextInt(4) > 0,
                some(word(Conditions::countries)).stream().findFirst().orElse("DE"),
                unlocked);
    }

    private Instant moment(@Nullable Instant from, @Nullable Instant until) {
        var start = from == null ? Instant.parse("2026-01-05T00:00:00Z") : from;
        var end = until == null || !until.isAfter(start) ? start.plus(Duration.ofDays(14)) : until;
        return start.plusMillis(
                (long) (random.nextDouble() * Duration.between(start, end).toMillis()));
    }

    private Set<String> some(Collection<String> words) {
        var chosen = new TreeSet<String>();
        words.stream().filter(word -> random.nextInt(3) > 0).forEach(chosen::add);
        return chosen;
    }

    private Collection<String> word(Function<Conditions, @Nullable Set<String>> set) {
        var words = new TreeSet<String>();
        for (var promotion : promotions) {
            var own = set.apply(promotion.terms().conditions());
            words.addAll(own == null ? Set.of() : own);
        }
        return words;
    }

    /** What the promotions name, and one that none of them does. */
    private List<UUID> named(Function<Scope, @Nullable Set<UUID>> set) {
        var ids = new TreeSet<UUID>();
        promotions.stream()
                .flatMap(promotion -> Stream.of(
                        promotion.terms().conditions().goods(),
                        promotion.terms().benefit().goods()))
                .forEach(scope -> {
                    var own = set.apply(scope);
                    ids.addAll(own == null ? Set.of() : own);
                });
        ids.add(new UUID(0, 1));
        return List.copyOf(ids);
    }

    private UUID pick(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
