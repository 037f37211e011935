/**
 * Value that customers have with the shop: gift cards, known by a code, and store credit, known by whose it is. No unit of it
 * can be spent twice.
 */
@NullMarked
package org.cartora.giftcard;

import org.jspecify.annotations.NullMarked;
