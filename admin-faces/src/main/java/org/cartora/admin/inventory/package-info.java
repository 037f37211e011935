/** Counting the shelves: the stock of a variant is put right by hand, and always with a reason. */
@NullMarked
package org.cartora.admin.inventory;

import org.jspecify.annotations.NullMarked;
