/** News that could not be delivered, for those who run the shop. */
@NullMarked
package org.cartora.web.outbox;

import org.jspecify.annotations.NullMarked;
