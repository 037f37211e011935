package org.cartora.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What carts and orders have to know of the things they hold. */
@Stateless
@PermitAll
public class Variants {

    @Inject
    VariantLists variants;

    @Inject
    CategoryTree tree;

    /** The variant with a SKU, published or not. */
    public Optional<UUID> withSku(String sku) {
        return variants.withSku(sku.strip());
    }

    /** The variants of these ids, published or not; an unknown one is absent. One statement. */
    public Map<UUID, Sellable> sellables(Collection<UUID> variantIds) {
        return variants.sellables(variantIds, tree.forest());
    }
}
