package org.cartora.returns;

import org.jspecify.annotations.Nullable;

/** What the customer wrote when asking, and what the shop answered. */
record Words(@Nullable String comment, @Nullable String answer) {

    static final Words NONE = new Words(null, null);
}
