package org.cartora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cartora.pricing.Market;
import org.cartora.promotion.Tags;
import org.cartora.shared.Cursor;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Lists of products, each read in one statement straight into records. */
@Dependent
class ProductLists {

    static final String SUMMARY =
            "select p.id, p.slug, p.title, p.image, p.price_from, p.compare_at, p.currency, p.in_stock,"
                    + " p.rating, p.upvote_count, p.category_id, p.seller_id, ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    Tagging tagging;

    @Inject
    Market market;

    Page<ProductSummary> page(
            Conditions conditions, ProductSort sort, @Nullable String cursor, int limit, Shelf shelf) {
        var counted = cursor == null ? conditions : after(conditions, sort, cursor);
        var sql = SUMMARY + sort.key() + Tagging.VARIANTS + " from product p" + counted.sql() + sort.orderBy();
        var query = em.createNativeQuery(CurrencyColumns.in(sql, shelf.tags(), market.currency()));
        counted.bind(query).setMaxResults(limit + 1);
        var rows = rows(query);
        var page = Page.first(limit, rows, last -> Cursor.of(last[12], last[0]));
        return Page.of(tagging.items(page.items(), shelf), page.nextCursor());
    }

    /** How many of them are sold in the currency of these tags. */
    long count(Conditions conditions, Tags tags) {
        var sql = "select count(*) from product p" + conditions.sql();
        var query = em.createNativeQuery(CurrencyColumns.in(sql, tags, market.currency()));
        return ((Number) conditions.bind(query).getSingleResult()).longValue();
    }

    long count(Conditions conditions) {
        var query = em.createNativeQuery("select count(*) from product p" + conditions.sql());
        return ((Number) conditions.bind(query).getSingleResult()).longValue();
    }

    /** For the console: any status, by position instead of keyset. */
    List<ProductRow> rows(Conditions conditions, ProductRowSort sort, int first, int size) {
        var query = em.createNativeQuery(
                "select p.id, p.title, p.slug, p.status, c.name, p.image, p.price_from, p.currency,"
                        + " (select count(*) from product_variant v where v.product_id = p.id), p.in_stock, p.view_count, p.version,"
                        + " p.changed_at from product p join category c on c.id = p.category_id" + conditions.sql()
                        + sort.orderBy());
        conditions.bind(query).setFirstResult(first).setMaxResults(size);
        return rows(query).stream().map(ProductLists::row).toList();
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> rows(jakarta.persistence.Query query) {
        return query.getResultList();
    }

    static ProductSummary summary(Object[] row, Forest forest) {
        var currency = (String) row[6];
        var seller = (UUID) row[11];
        return new ProductSummary(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                picture((UUID) row[3]),
                new Money((BigDecimal) row[4], currency),
                money((BigDecimal) row[5], currency),
                null,
                null,
                (Boolean) row[7],
                (BigDecimal) row[8],
                ((Number) row[9]).intValue(),
                forest.ref((UUID) row[10]),
                seller == null ? null : seller.toString());
    }

    /** The address of a picture in its usual size; a size in pixels may be added to it, as in {@code …/400}. */
    static @Nullable String picture(@Nullable UUID media) {
        return media == null ? null : "/api/media/" + media;
    }

    /** The picture of an address. */
    static UUID media(String picture) {
        return UUID.fromString(picture.substring(picture.lastIndexOf('/') + 1));
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    static Instant instant(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time;
            case OffsetDateTime time -> time.toInstant();
            case Timestamp time -> time.toInstant();
            case null, default -> throw new IllegalStateException("not a time: " + value);
        };
    }

    private static Conditions after(Conditions conditions, ProductSort sort, String cursor) {
        var keys = Cursor.keys(cursor, 2);
        if (Ids.parse(keys.get(1)).isEmpty() || !sort.isKey(keys.get(0))) {
            throw Invalid.field("cursor", "is not a cursor of this list");
        }
        return conditions.and(sort.after()).set("lastKey", keys.get(0)).set("lastId", keys.get(1));
    }

    private static ProductRow row(Object[] row) {
        return new ProductRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ProductStatus.valueOf((String) row[3]),
                (String) row[4],
                picture((UUID) row[5]),
                money((BigDecimal) row[6], (String) row[7]),
                ((Number) row[8]).intValue(),
                (Boolean) row[9],
                ((Number) row[10]).longValue(),
                ((Number) row[11]).longValue(),
                instant(row[12]));
    }
}
