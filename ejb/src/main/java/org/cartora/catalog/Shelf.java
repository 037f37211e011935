package org.cartora.catalog;

import org.cartora.promotion.Tags;

/** What stands around a list of products: the categories and the price tags of this moment. */
record Shelf(Forest forest, Tags tags) {}
