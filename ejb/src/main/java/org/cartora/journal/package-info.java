/**
 * The books: what the shop took, sold, owes and gave back, entry by entry. Each entry balances and none is ever changed, so
 * that any total can be explained down to the cent and proved at any time.
 */
@NullMarked
package org.cartora.journal;

import org.jspecify.annotations.NullMarked;
