package org.cartora.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cartora.promotion.Tags;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** The assortment as shoppers see it: published products only. */
@Stateless
@PermitAll
public class Browsing {

    @Inject
    CategoryTree tree;

    @Inject
    ProductLists lists;

    @Inject
    ProductPages pages;

    @Inject
    ProductSearch search;

    @EJB
    ViewCounts views;

    /** The departments with all that is below them. */
    public List<CategoryNode> categories() {
        return tree.forest().roots();
    }

    /** One page: one statement, one more where something on it is reduced, one when counted. Refuses an unknown category and a cursor of another list. */
    public Page<ProductSummary> products(
            ProductFilter filter, ProductSort sort, @Nullable String cursor, Paging paging, Tags tags) {
        var forest = tree.forest();
        var within = within(filter, forest);
        var page =
                lists.page(Conditions.published(filter, within), sort, cursor, paging.limit(), new Shelf(forest, tags));
        return paging.counted()
                ? new Page<>(page.items(), page.nextCursor(), lists.count(Conditions.published(filter, within), tags))
                : page;
    }

    /** One product by id or slug, with the price tags of now. */
    public ProductView product(String idOrSlug, Tags tags) {
        return pages.find(idOrSlug, new Shelf(tree.forest(), tags))
                .filter(product -> product.status().equals(ProductStatus.PUBLISHED.word()))
                .orElseThrow(() -> NotFound.of("product"));
    }

    /** Products for some words, the best match first, with counts by category and price. */
    public SearchAnswer search(ProductFilter filter, @Nullable String cursor, int limit, Tags tags) {
        var forest = tree.forest();
        return search.find(filter, within(filter, forest), cursor, limit, new Shelf(forest, tags));
    }

    /** Titles that go on with what was typed, the popular first. */
    public List<Suggestion> suggest(String text, int limit) {
        return search.suggest(text, limit);
    }

    /** Somebody looked at a product; counted a little later, many at once. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void viewed(UUID product) {
        views.add(product);
    }

    private static List<UUID> within(ProductFilter filter, Forest forest) {
        var category = filter.category();
        if (category == null) {
            return List.of();
        }
        return forest.within(forest.find(category).orElseThrow(() -> NotFound.of("category")));
    }
}
