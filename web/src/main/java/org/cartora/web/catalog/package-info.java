/** Categories and products over HTTP. */
@NullMarked
package org.cartora.web.catalog;

import org.jspecify.annotations.NullMarked;
