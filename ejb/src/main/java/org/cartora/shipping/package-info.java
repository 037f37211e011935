/**
 * Where parcels are sent, in which ways and what that costs: zones of countries and regions, the methods of each, and for each
 * method a table of rates by the weight and the worth of a cart.
 */
@NullMarked
package org.cartora.shipping;

import org.jspecify.annotations.NullMarked;
