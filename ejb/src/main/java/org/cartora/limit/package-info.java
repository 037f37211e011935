/**
 * How often one address and one person may ask, so that nobody takes the shop away from the others and nobody guesses
 * passwords, codes or orders by trying. Counted at the door, before anything is looked up, in the memory of each server.
 */
@NullMarked
package org.cartora.limit;

import org.jspecify.annotations.NullMarked;
