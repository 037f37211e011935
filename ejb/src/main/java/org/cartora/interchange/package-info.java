/**
 * The shop's tables as CSV files: products, prices, stock and customers are brought in and taken out, orders are taken out
 * only. Files are read and written as streams; a run that was interrupted goes on where it was, no row twice and none lost.
 */
@NullMarked
package org.cartora.interchange;

import org.jspecify.annotations.NullMarked;
