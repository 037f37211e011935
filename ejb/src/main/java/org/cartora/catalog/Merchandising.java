package org.cartora.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.cartora.pricing.Taxation;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** Keeping the assortment. Every change fires {@link ProductChanged} and drops what caches hold of the product. */
@Stateless
@RolesAllowed(May.CHANGE_CATALOG)
public class Merchandising {

    @Inject
    Describing describing;

    @Inject
    ProductPages pages;

    @Inject
    ProductLists lists;

    @Inject
    CategoryTree tree;

    @EJB
    Taxation taxation;

    /**
     * Makes a product with its variants, prices and first stock. Refuses an unknown category, picture or tax class, a SKU
     * or slug that is taken, and to publish without a variant.
     */
    public ProductView create(DescribeProduct command) {
        return product(describing.make(command));
    }

    /**
     * Describes a product anew. Refuses a version that is not the current one (VERSION_CONFLICT), and stock for a variant
     * that is there already: that is a stock adjustment.
     */
    public ProductView change(UUID id, long version, DescribeProduct command) {
        describing.change(id, version, command);
        return product(id);
    }

    /** Takes a product out of the shop for good; orders and reports still know it, and its SKUs stay taken. */
    public void remove(UUID id, long version) {
        describing.remove(id, version);
    }

    /** One product in any status but archived, with the version that a change has to name. */
    @RolesAllowed(May.SEE_CATALOG)
    public ProductView product(UUID id) {
        return product(id.toString());
    }

    /** The same by id or slug. */
    @RolesAllowed(May.SEE_CATALOG)
    public ProductView product(String idOrSlug) {
        return pages.find(idOrSlug, tree.forest())
                .filter(product -> !product.status().equals(ProductStatus.ARCHIVED.word()))
                .orElseThrow(() -> NotFound.of("product"));
    }

    /** What a product can be taxed as. */
    @RolesAllowed(May.SEE_CATALOG)
    public SortedSet<String> taxClasses() {
        return taxation.classes();
    }

    /** Products in any status, by position. */
    @RolesAllowed(May.SEE_CATALOG)
    public List<ProductRow> list(ProductListFilter filter, ProductRowSort sort, int first, int size) {
        return lists.rows(conditions(filter), sort, first, size);
    }

    @RolesAllowed(May.SEE_CATALOG)
    public long count(ProductListFilter filter) {
        return lists.count(conditions(filter));
    }

    private Conditions conditions(ProductListFilter filter) {
        var conditions = new Conditions();
        var status = filter.status();
        if (status == null) {
            conditions.and("p.status <> 'ARCHIVED'");
        } else {
            conditions.and("p.status = :status").set("status", status.name());
        }
        var category = filter.category();
        if (category != null) {
            conditions.within(tree.forest()
                    .find(category.toString())
                    .map(tree.forest()::within)
                    .orElse(List.of(category)));
        }
        if (filter.inStock() != null) {
            conditions.and("p.in_stock = :inStock").set("inStock", filter.inStock());
        }
        var text = filter.text();
        if (text != null && !text.isBlank()) {
            conditions.like(
                    "(lower(p.title) like %1$s escape '\\' or exists (select 1 from product_variant v"
                            + " where v.product_id = p.id and lower(v.sku) like %1$s escape '\\'))",
                    text.strip());
        }
        return conditions;
    }
}
