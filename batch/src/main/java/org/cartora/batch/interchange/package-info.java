/** The jobs that bring tables in and take them out. */
@NullMarked
package org.cartora.batch.interchange;

import org.jspecify.annotations.NullMarked;
