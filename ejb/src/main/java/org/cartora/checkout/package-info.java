/**
 * From a cart to a paid order: prices and stock are checked and held for ten minutes, the payment is opened and taken, and
 * exactly one order comes of it, whoever asks first and however often.
 */
@NullMarked
package org.cartora.checkout;

import org.jspecify.annotations.NullMarked;
