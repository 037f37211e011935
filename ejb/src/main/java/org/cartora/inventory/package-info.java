/**
 * What is in stock at which location, what is promised and what is free to sell. A unit is reserved while somebody checks
 * out, allocated when the order is placed, and leaves when it is shipped; every change is a movement with a cause.
 */
@NullMarked
package org.cartora.inventory;

import org.jspecify.annotations.NullMarked;
