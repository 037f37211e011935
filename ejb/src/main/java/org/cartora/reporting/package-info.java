/**
 * What the shop knows of its own business: reports of a day's sales, one for each currency, kept with their figures and handed out as CSV, XLSX and
 * PDF. A report is a fact of its day: rendered again, a file has the same bytes.
 */
@NullMarked
package org.cartora.reporting;

import org.jspecify.annotations.NullMarked;
