/** Parcels over HTTP, for those who send and those who get them. */
@NullMarked
package org.cartora.web.fulfillment;

import org.jspecify.annotations.NullMarked;
