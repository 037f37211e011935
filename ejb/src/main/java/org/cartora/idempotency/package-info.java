/**
 * Remembers what a creating request was answered, so that a client that did not hear the answer may ask again with the same
 * key and nothing happens twice. Kept for 24 hours.
 */
@NullMarked
package org.cartora.idempotency;

import org.jspecify.annotations.NullMarked;
