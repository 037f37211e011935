/** Search over HTTP. */
@NullMarked
package org.cartora.web.search;

import org.jspecify.annotations.NullMarked;
