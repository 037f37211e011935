/** Invoices and credit notes over HTTP. */
@NullMarked
package org.cartora.web.invoice;

import org.jspecify.annotations.NullMarked;
