package org.cartora.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.customer.Customers;
import org.cartora.inventory.Inventory;
import org.cartora.media.Media;
import org.cartora.pricing.Market;
import org.cartora.pricing.Pricing;
import org.cartora.pricing.Taxation;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Invalid;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Takes over what a product shall be: its row and variants, prices and first stock, and tells who wants to know. */
@Dependent
class Describing {

    @Inject
    Products products;

    @Inject
    CategoryTree tree;

    @EJB
    Pricing pricing;

    @EJB
    Taxation taxation;

    @EJB
    Inventory inventory;

    @EJB
    Customers customers;

    @EJB
    Media media;

    @Inject
    Market market;

    @Inject
    Event<DomainEvent> news;

    @Inject
    Event<Freshness.Stale> stale;

    UUID make(DescribeProduct command) {
        command.check(market.currency());
        var own = command.slug();
        var slug = own == null ? products.free(Slug.of(command.title())) : free(own);
        var product = Product.begin(slug);
        describe(product, command);
        products.add(product);
        settle(product, command);
        return product.id();
    }

    void change(UUID id, long version, DescribeProduct command) {
        command.check(market.currency());
        var product = open(id, version);
        var own = command.slug();
        if (own != null && !own.equals(product.slug())) {
            product.rename(free(own));
        }
        refuseStockOfKnown(product, command.variantList());
        describe(product, command);
        settle(product, command);
    }

    void remove(UUID id, long version) {
        var product = open(id, version);
        product.archive();
        tell(product);
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
        refuseUnknownTaxClass(product, command);
        refuseUnknownSeller(product, command);
        product.describe(command, category.id());
    }

    /** The one that it has is known: rates end, but none of them is ever forgotten. */
    private void refuseUnknownTaxClass(Product product, DescribeProduct command) {
        var wanted = command.wantedTaxClass();
        if (wanted.equals(product.taxClass())) {
            return;
        }
        var known = taxation.classes();
        if (!known.contains(wanted)) {
            throw Invalid.field("tax_class", "must be one of " + String.join(", ", known));
        }
    }

    /** Somebody who is known here. Whether he may sell says the identity provider, when he comes in. */
    private void refuseUnknownSeller(Product product, DescribeProduct command) {
        var wanted = command.sellerId();
        if (wanted != null
                && !product.seller().equals(Optional.of(wanted))
                && customers.find(wanted).isEmpty()) {
            throw Invalid.field("seller_id", "is nobody who is known here");
        }
    }

    private static Stream<UUID> variantPictures(DescribeProduct command) {
        return command.variantList().stream().map(DescribeVariant::image).flatMap(Stream::ofNullable);
    }

    private void settle(Product product, DescribeProduct command) {
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
}
