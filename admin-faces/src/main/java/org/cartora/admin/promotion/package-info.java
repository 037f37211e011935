/** Promotions and their coupons: made, tried out on random carts, switched on and off. */
@NullMarked
package org.cartora.admin.promotion;

import org.jspecify.annotations.NullMarked;
