/** The sandbox provider's side of paying: what a provider's own form would call. */
@NullMarked
package org.cartora.web.payment;

import org.jspecify.annotations.NullMarked;
