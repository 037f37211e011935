package org.cartora.promotion;

import org.jspecify.annotations.Nullable;

/** What came of trying a promotion out: on how many carts it applied, and the first that is strange, if any is. */
public record TrialReport(
        int carts, int applied, long seed, @Nullable Finding finding) {}
