/** Pictures over HTTP. */
@NullMarked
package org.cartora.web.media;

import org.jspecify.annotations.NullMarked;
