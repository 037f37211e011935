package org.cartora.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartora.pricing.Goods;
import org.cartora.pricing.PriceTimes;
import org.cartora.pricing.Pricing;
import org.cartora.promotion.Tag;
import org.cartora.promotion.Tags;
import org.jspecify.annotations.Nullable;

/** Puts price tags on products: one statement for a whole page, and only where something on it is or may be reduced. */
@Dependent
class Tagging {

    /** After the columns of a summary and its sort key: the variants, whose prices decide on the tag, and whether they are gift cards. */
    static final String VARIANTS =
            ", (select string_agg(cast(v.id as text), ',') from product_variant v where v.product_id = p.id), p.gift_card";

    @EJB
    Pricing pricing;

    /** The rows of a list as their tags have it. */
    List<ProductSummary> items(List<Object[]> rows, Shelf shelf) {
        var reduced = new HashMap<UUID, List<UUID>>();
        for (var row : rows) {
            if (row[5] != null || shelf.tags().mayTouch((UUID) row[0], categories(row, shelf), seller(row))) {
                reduced.put((UUID) row[0], variants(row));
            }
        }
        var tags = tags(rows, reduced, shelf);
        return rows.stream()
                .map(row -> {
                    var plain = ProductLists.summary(row, shelf.forest());
                    var tag = tags.get(plain.id());
                    return tag == null ? plain : plain.tagged(tag);
                })
                .toList();
    }

    /** The tags of one product's variants. One statement. */
    Map<UUID, Tag> variants(Object[] row, List<UUID> variants, Shelf shelf, boolean giftCard) {
        var book = tags(shelf, giftCard);
        var tags = new HashMap<UUID, Tag>();
        times(variants, shelf)
                .forEach((variant, prices) ->
                        book.of(goods(variant, row, shelf), prices).ifPresent(tag -> tags.put(variant, tag)));
        return tags;
    }

    /** What a product costs is what the cheapest of its variants costs. */
    static Optional<Tag> cheapest(Stream<Tag> tags) {
        return tags.min(Comparator.comparing(Tag::price));
    }

    private Map<UUID, Tag> tags(List<Object[]> rows, Map<UUID, List<UUID>> reduced, Shelf shelf) {
        var found = new HashMap<UUID, Tag>();
        if (reduced.isEmpty()) {
            return found;
        }
        var times = times(reduced.values().stream().flatMap(List::stream).toList(), shelf);
        for (var row : rows) {
            var variants = reduced.getOrDefault((UUID) row[0], List.of());
            var book = tags(shelf, Boolean.TRUE.equals(row[14]));
            cheapest(variants.stream()
                            .flatMap(variant -> Optional.ofNullable(times.get(variant))
                                    .flatMap(prices -> book.of(goods(variant, row, shelf), prices))
                                    .stream()))
                    .ifPresent(tag -> found.put((UUID) row[0], tag));
        }
        return found;
    }

    private Map<UUID, PriceTimes> times(List<UUID> variants, Shelf shelf) {
        var reader = shelf.tags().reader();
        return pricing.times(variants, reader.policy().currency(), reader.groups());
    }

    /** A gift card costs what it is worth. */
    private static Tags tags(Shelf shelf, boolean giftCard) {
        return giftCard ? shelf.tags().withoutPromotions() : shelf.tags();
    }

    private static Goods goods(UUID variant, Object[] row, Shelf shelf) {
        return new Goods(variant, (UUID) row[0], categories(row, shelf), seller(row));
    }

    private static Set<UUID> categories(Object[] row, Shelf shelf) {
        return shelf.forest().path((UUID) row[10]).stream().map(CategoryRef::id).collect(Collectors.toSet());
    }

    private static @Nullable UUID seller(Object[] row) {
        return (@Nullable UUID) row[11];
    }

    private static List<UUID> variants(Object[] row) {
        var ids = (@Nullable String) row[13];
        return ids == null
                ? List.of()
                : Stream.of(ids.split(",")).map(UUID::fromString).toList();
    }
}
