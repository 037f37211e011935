package org.cartora.interchange;

/** How much a file may hold, so that no row of it fills the memory. */
record Limits(long bytes, long rows, int columns, int cell, int record) {

    static final Limits USUAL = new Limits(256L << 20, 500_000, 200, 200_000, 400_000);

    /** Rows of one product; more would be read into memory at once. */
    static final int ROWS_OF_ONE = 1000;
}
