/** Serves the shop that people see: pages and assets of the storefront's build, under every address that is not the API's. */
@NullMarked
package org.cartora.web.storefront;

import org.jspecify.annotations.NullMarked;
