/**
 * Orders from their placement on: what was bought at which price, what is paid, what is shipped, and the timeline of all
 * that happened. An order never changes what it said when it was placed.
 */
@NullMarked
package org.cartora.order;

import org.jspecify.annotations.NullMarked;
