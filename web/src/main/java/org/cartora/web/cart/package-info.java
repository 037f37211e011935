/** The cart over HTTP: guests carry a token in a header or a cookie, customers are known by their sign-in. */
@NullMarked
package org.cartora.web.cart;

import org.jspecify.annotations.NullMarked;
