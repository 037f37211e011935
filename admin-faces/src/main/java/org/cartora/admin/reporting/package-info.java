/** The reports of the shop: read on the page, with charts and the numbers behind them, and taken away as files. */
@NullMarked
package org.cartora.admin.reporting;

import org.jspecify.annotations.NullMarked;
