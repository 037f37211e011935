/**
 * Why something costs less: promotions with their conditions and benefits, how they stack, the coupons that unlock them,
 * and who has redeemed what.
 */
@NullMarked
package org.cartora.promotion;

import org.jspecify.annotations.NullMarked;
