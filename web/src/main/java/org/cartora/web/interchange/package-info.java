/** Tables as CSV files over HTTP: sent in, watched, taken away. */
@NullMarked
package org.cartora.web.interchange;

import org.jspecify.annotations.NullMarked;
