/**
 * Invoices and credit notes: one invoice for each order, one credit note for each refund, numbered without a gap for each
 * legal entity, and the same to the byte whenever they are fetched.
 */
@NullMarked
package org.cartora.invoice;

import org.jspecify.annotations.NullMarked;
