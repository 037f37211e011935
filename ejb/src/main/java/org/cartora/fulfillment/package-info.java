/**
 * Parcels: what of an order was sent when, with whom and under which number. An order may leave in several of them, never
 * with more than was ordered and not canceled; whoever bought it is told about each.
 */
@NullMarked
package org.cartora.fulfillment;

import org.jspecify.annotations.NullMarked;
