package org.cartora.reporting;

/** The parts of a sales report; a figure belongs to one of them. */
enum Section {
    TOTAL,
    CATEGORY,
    HOUR,
    PRODUCT
}
