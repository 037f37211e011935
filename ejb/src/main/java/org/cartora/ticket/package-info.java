/** Tickets: a stream or socket that cannot send headers is let in by one, once, in place of a token in its address. */
@NullMarked
package org.cartora.ticket;

import org.jspecify.annotations.NullMarked;
