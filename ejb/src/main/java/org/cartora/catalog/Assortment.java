package org.cartora.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** The assortment in bulk, for those who bring it in or take it out as a whole; archived products are not part of it. */
@Stateless
@RolesAllowed(May.CHANGE_CATALOG)
public class Assortment {

    @Inject
    Describing describing;

    @Inject
    Products products;

    @Inject
    ProductPages pages;

    @Inject
    VariantLists variants;

    @Inject
    CategoryTree tree;

    /** Products by their slug; four statements, however many. An unknown one is absent. */
    public Map<String, ProductView> bySlug(Collection<String> slugs) {
        return pages.bySlug(slugs, tree.forest()).stream()
                .collect(Collectors.toMap(ProductView::slug, Function.identity()));
    }

    /** Products in the order of their ids, from the one after the last of the page before. */
    public List<ProductView> after(@Nullable UUID last, int limit) {
        return pages.after(last, limit, tree.forest());
    }

    public long count() {
        return pages.count();
    }

    /** The variants that have these SKUs, of archived products too; an unknown one is absent. */
    public Map<String, UUID> variants(Collection<String> skus) {
        return variants.bySku(skus);
    }

    /** Variants with their SKUs in the order of their ids, after the last of the page before. */
    public SequencedMap<UUID, String> skusAfter(@Nullable String last, int limit) {
        return variants.after(last, limit);
    }

    public long countVariants() {
        return variants.count();
    }

    /** A category by id, slug or, where only one has it, name. */
    public Optional<CategoryRef> category(String key) {
        return tree.forest().named(key).map(CategoryNode::ref);
    }

    /** As {@link Merchandising#create}, without reading it back. */
    public UUID make(DescribeProduct command) {
        var id = describing.make(command);
        products.letGo();
        return id;
    }

    /** As {@link Merchandising#change}, without reading it back. */
    public void change(UUID id, long version, DescribeProduct command) {
        describing.change(id, version, command);
        products.letGo();
    }
}
