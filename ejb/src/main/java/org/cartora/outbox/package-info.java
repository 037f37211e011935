/**
 * News of the shop, told outside only once it is certain: an event is stored with the change that made it true and sent to
 * the message broker right after, also when the broker was away for a while. Each consumer hears it, and acts on it once.
 */
@NullMarked
package org.cartora.outbox;

import org.jspecify.annotations.NullMarked;
