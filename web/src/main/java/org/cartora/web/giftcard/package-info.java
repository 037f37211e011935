/** Gift cards and store credit over HTTP. */
@NullMarked
package org.cartora.web.giftcard;

import org.jspecify.annotations.NullMarked;
