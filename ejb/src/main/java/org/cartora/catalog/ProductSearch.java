package org.cartora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.catalog.SearchAnswer.CategoryCount;
import org.cartora.catalog.SearchAnswer.Facets;
import org.cartora.catalog.SearchAnswer.PriceCount;
import org.cartora.pricing.Market;
import org.cartora.shared.Cursor;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Search by the database's own text index: words and their beginnings, title before tags before description. */
@Dependent
class ProductSearch {

    private static final List<Integer> BANDS = List.of(0, 25, 50, 100, 250, 500);
    private static final String RANK =
            "cast(round(cast(ts_rank(p.words, to_tsquery('english', :words)) as numeric), 6) as text)";
    private static final String RANK_NUMBER =
            "round(cast(ts_rank(p.words, to_tsquery('english', :words)) as numeric), 6)";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    ProductLists lists;

    @Inject
    Tagging tagging;

    @Inject
    Market market;

    /** Two statements: the page, and the counts. */
    SearchAnswer find(ProductFilter filter, List<UUID> within, @Nullable String cursor, int limit, Shelf shelf) {
        var text = filter.text();
        var conditions = Conditions.published(filter, within);
        var ranked = text != null && !SearchWords.of(text).isEmpty();
        var page = ranked
                ? ranked(Conditions.published(filter, within), cursor, limit, shelf)
                : lists.page(Conditions.published(filter, within), ProductSort.POPULAR, cursor, limit, shelf);
        var facets = facets(conditions, shelf);
        var total = facets.categories().stream().mapToLong(CategoryCount::count).sum();
        return new SearchAnswer(page.items(), page.nextCursor(), total, facets);
    }

    List<Suggestion> suggest(String text, int limit) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var query = em.createNativeQuery("select p.title, p.slug, p.image from product p where p.status = 'PUBLISHED'"
                        + " and " + SearchWords.MATCH + " order by "
                        + RANK_NUMBER + " desc, p.popularity desc, p.id")
                .setParameter("words", words.prefixes())
                .setParameter("sku", text.strip())
                .setMaxResults(limit);
        return ProductLists.rows(query).stream()
                .map(row -> new Suggestion(
                        String.valueOf(row[0]), String.valueOf(row[1]), ProductLists.picture((UUID) row[2])))
                .toList();
    }

    private Page<ProductSummary> ranked(Conditions conditions, @Nullable String cursor, int limit, Shelf shelf) {
        if (cursor != null) {
            var keys = Cursor.keys(cursor, 2);
            if (Ids.parse(keys.get(1)).isEmpty() || !keys.get(0).matches("\\d{1,4}(\\.\\d{1,6})?")) {
                throw Invalid.field("cursor", "is not a cursor of this list");
            }
            conditions
                    .and("(" + RANK_NUMBER + ", p.id) < (cast(:lastKey as numeric), cast(:lastId as uuid))")
                    .set("lastKey", keys.get(0))
                    .set("lastId", keys.get(1));
        }
        var sql = ProductLists.SUMMARY + RANK + Tagging.VARIANTS + " from product p" + conditions.sql() + " order by "
                + RANK_NUMBER + " desc, p.id desc";
        var query = em.createNativeQuery(CurrencyColumns.in(sql, shelf.tags(), market.currency()));
        var rows = ProductLists.rows(conditions.bind(query).setMaxResults(limit + 1));
        var page = Page.first(limit, rows, last -> Cursor.of(last[12], last[0]));
        return Page.of(tagging.items(page.items(), shelf), page.nextCursor());
    }

    private Facets facets(Conditions conditions, Shelf shelf) {
        var bands = bands(shelf.tags().reader().policy().currency());
        var sql = "select p.category_id, width_bucket(p.price_from, cast(:bands as numeric[])), count(*)"
                + " from product p" + conditions.sql() + " group by 1, 2";
        var query = em.createNativeQuery(CurrencyColumns.in(sql, shelf.tags(), market.currency()));
        query.setParameter(
                "bands",
                bands.stream().map(money -> money.amount().toPlainString()).collect(Collectors.joining(",", "{", "}")));
        var categories = new TreeMap<String, CategoryCount>();
        var prices = new TreeMap<Integer, Long>();
        for (var row : ProductLists.rows(conditions.bind(query))) {
            var ref = shelf.forest().ref((UUID) row[0]);
            var count = ((Number) row[2]).longValue();
            categories.merge(
                    ref.slug(),
                    new CategoryCount(ref.slug(), ref.name(), count),
                    (a, b) -> new CategoryCount(a.slug(), a.name(), a.count() + b.count()));
            prices.merge(((Number) row[1]).intValue(), count, Long::sum);
        }
        var counted = categories.values().stream()
                .sorted(Comparator.comparingLong(CategoryCount::count).reversed())
                .toList();
        return new Facets(counted, counts(bands, prices));
    }

    private static List<PriceCount> counts(List<Money> bands, TreeMap<Integer, Long> counts) {
        var found = new ArrayList<PriceCount>();
        counts.forEach((bucket, count) -> found.add(new PriceCount(
                bucket <= 1 ? null : bands.get(bucket - 1),
                bucket >= bands.size() ? null : bands.get(Math.max(bucket, 1)),
                count)));
        return found;
    }

    /** The steps of prices; a currency without digits counts in hundreds. */
    private static List<Money> bands(String currency) {
        var factor = Money.zero(currency).amount().scale() == 0 ? 100 : 1;
        return BANDS.stream()
                .map(step -> new Money(BigDecimal.valueOf((long) step * factor), currency))
                .toList();
    }
}
