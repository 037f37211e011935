package org.cartora.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.inventory.Inventory;
import org.cartora.media.Media;
import org.cartora.pricing.Market;
import org.cartora.pricing.Pricing;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Invalid;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Keeping the assortment. Every change fires {@link ProductChanged} and drops what caches hold of the product. */
@Stateless
@RolesAllowed({"manager", "admin", "system"})
public class Merchandising {

    @Inject
    Products products;

    @Inject
    ProductPages pages;

    @Inject
    ProductLists lists;

    @Inject
    CategoryTree tree;

    @EJB
    Pricing pricing;

    @EJB
    Inventory inventory;

    @EJB
    Media media;

    @Inject
    Market market;

    @Inject
    Event<DomainEvent> news;

    @Inject
    Event<Freshness.Stale> stale;

    /**
     * Makes a product with its variants, prices and first stock. Refuses an unknown category or picture, a SKU or slug
     * that is taken, and to publish without a variant.
     */
    public ProductView create(DescribeProduct command) {
        command.check(market.currency());
        var own = command.slug();
        var slug = own == null ? products.free(Slug.of(command.title())) : free(own);
        var product = Product.begin(slug);
        describe(product, command);
        products.add(product);
        return settle(product, command);
    }

    /**
     * Describes a product anew. Refuses a version that is not the current one (VERSION_CONFLICT), and stock for a variant
     * that is there already: that is a stock adjustment.
     */
    public ProductView change(UUID id, long version, DescribeProduct command) {
        command.check(market.currency());
        var product = open(id, version);
        var own = command.slug();
        if (own != null && !own.equals(product.slug())) {
            product.rename(free(own));
        }
        refuseStockOfKnown(product, command.variantList());
        describe(product, command);
        return settle(product, command);
    }

    /** Takes a product out of the shop for good; orders and reports still know it, and its SKUs stay taken. */
    public void remove(UUID id, long version) {
        var product = open(id, version);
        product.archive();
        tell(product);
    }

    /** One product in any status but archived, with the version that a change has to name. */
    @RolesAllowed({"support", "manager", "admin", "system"})
    public ProductView product(UUID id) {
        return product(id.toString());
    }

    /** The same by id or slug. */
    @RolesAllowed({"support", "manager", "admin", "system"})
    public ProductView product(String idOrSlug) {
        return pages.find(idOrSlug, tree.forest())
                .filter(product -> !product.status().equals(ProductStatus.ARCHIVED.word()))
                .orElseThrow(() -> NotFound.of("product"));
    }

    /** Products in any status, by position. */
    @RolesAllowed({"support", "manager", "admin", "system"})
    public List<ProductRow> list(ProductListFilter filter, ProductRowSort sort, int first, int size) {
        return lists.rows(conditions(filter), sort, first, size);
    }

    @RolesAllowed({"support", "manager", "admin", "system"})
    public long count(ProductListFilter filter) {
        return lists.count(conditions(filter));
    }

    private Product open(UUID id, long version) {
        var product = products.forChange(id)
                .filter(found -> found.status() != ProductStatus.ARCHIVED)
                .orElseThrow(() -> NotFound.of("product"));
        product.expect(version);
        return product;
    }

    private void describe(Product product, DescribeProduct command) {
        var taken = products.taken(
                command.variantList().stream().map(DescribeVariant::sku).toList(), product.id());
        if (!taken.isEmpty()) {
            throw ProductRefused.skuTaken(taken);
        }
        var pictures = Stream.concat(command.pictures().stream(), variantPictures(command))
                .distinct()
                .toList();
        var unknown = media.unknown(pictures);
        if (!unknown.isEmpty()) {
            throw Invalid.field("media", unknown.getFirst() + " is not a picture of this shop");
        }
        var category = tree.forest()
                .find(command.category())
                .orElseThrow(() -> Invalid.field("category", "is not a category of this shop"));
        product.describe(command, category.id());
    }

    private static Stream<UUID> variantPictures(DescribeProduct command) {
        return command.variantList().stream().map(DescribeVariant::image).flatMap(Stream::ofNullable);
    }

    private ProductView settle(Product product, DescribeProduct command) {
        try {
            products.flush();
        } catch (PersistenceException e) {
            // only another transaction of this very moment can have taken what was free above
            throw ProductRefused.takenMeanwhile(e);
        }
        for (var variant : command.variantList()) {
            var id = product.variant(variant.sku()).orElseThrow().id();
            pricing.setPrice(id, variant.price(), variant.compareAtPrice());
            inventory.receive(id, variant.sku(), units(variant.stock()));
        }
        var ids = product.variants().stream().map(ProductVariant::id).toList();
        products.setInStock(
                product.id(), inventory.available(ids).values().stream().anyMatch(some -> some.inAll() > 0));
        tell(product);
        return product(product.id());
    }

    private void tell(Product product) {
        news.fire(new ProductChanged(product.id(), product.slug(), product.status()));
        stale.fire(new Freshness.Stale(product.id()));
    }

    private Slug free(String own) {
        var slug = new Slug(own);
        if (products.isSlugTaken(slug)) {
            throw ProductRefused.slugTaken(own);
        }
        return slug;
    }

    private static void refuseStockOfKnown(Product product, List<DescribeVariant> variants) {
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            if (variant.stock() != null && product.variant(variant.sku()).isPresent()) {
                throw Invalid.field(
                        "variants[" + i + "].stock", "is changed by a stock adjustment once the variant is there");
            }
        }
    }

    private static int units(@Nullable Integer stock) {
        return stock == null ? 0 : stock;
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
