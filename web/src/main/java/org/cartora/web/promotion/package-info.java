/** Promotions and coupons over HTTP, for those who make them. */
@NullMarked
package org.cartora.web.promotion;

import org.jspecify.annotations.NullMarked;
