/**
 * Whoever the shop knows by name has a key here, customer and guest alike, and what names them is sealed with it wherever it is
 * stored. Who is erased loses the key, and with it all of that at once.
 */
@NullMarked
package org.cartora.person;

import org.jspecify.annotations.NullMarked;
