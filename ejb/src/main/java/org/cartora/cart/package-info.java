/**
 * The carts of guests and customers. A cart lives seven days after its last change, a guest's cart becomes the customer's at
 * sign-in, and prices in it are always today's.
 */
@NullMarked
package org.cartora.cart;

import org.jspecify.annotations.NullMarked;
