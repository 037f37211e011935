/** The jobs that write reports. */
@NullMarked
package org.cartora.batch.reporting;

import org.jspecify.annotations.NullMarked;
