/** The words that every capability speaks: money, ids, pages, refusals. It knows nothing of the others. */
@NullMarked
package org.cartora.shared;

import org.jspecify.annotations.NullMarked;
