/** Checkout over HTTP, up to the confirmed order. */
@NullMarked
package org.cartora.web.checkout;

import org.jspecify.annotations.NullMarked;
