/** Where parcels are sent, in which ways and at which rates: seen, made, changed, removed. */
@NullMarked
package org.cartora.admin.shipping;

import org.jspecify.annotations.NullMarked;
