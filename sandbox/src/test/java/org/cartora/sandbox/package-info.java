/** The provider, asked over HTTP as a merchant does. */
@NullMarked
package org.cartora.sandbox;

import org.jspecify.annotations.NullMarked;
