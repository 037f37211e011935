/** Jobs over HTTP. */
@NullMarked
package org.cartora.web.job;

import org.jspecify.annotations.NullMarked;
