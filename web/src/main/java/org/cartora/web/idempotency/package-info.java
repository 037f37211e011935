/** Answers a repeated creating request with what the first one was answered. */
@NullMarked
package org.cartora.web.idempotency;

import org.jspecify.annotations.NullMarked;
