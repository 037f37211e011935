/**
 * What things cost: list prices per variant and currency, the tax contained in them, and the one calculation that cart,
 * checkout and order share.
 */
@NullMarked
package org.cartora.pricing;

import org.jspecify.annotations.NullMarked;
