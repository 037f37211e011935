/**
 * What the shop offers: a tree of categories, and products with their description, pictures, attributes and the variants
 * that carry a SKU. Shoppers browse and search it; managers keep it.
 */
@NullMarked
package org.cartora.catalog;

import org.jspecify.annotations.NullMarked;
