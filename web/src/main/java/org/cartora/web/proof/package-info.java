/** Proofs over HTTP. */
@NullMarked
package org.cartora.web.proof;

import org.jspecify.annotations.NullMarked;
