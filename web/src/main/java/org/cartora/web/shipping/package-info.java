/** Price lists, the history of prices, and taxes over HTTP, for those who run the shop. */
@NullMarked
package org.cartora.web.shipping;

import org.jspecify.annotations.NullMarked;
