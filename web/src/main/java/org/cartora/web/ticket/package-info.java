/** Tickets over HTTP. */
@NullMarked
package org.cartora.web.ticket;

import org.jspecify.annotations.NullMarked;
