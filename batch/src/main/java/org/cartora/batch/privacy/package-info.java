/** The jobs that look after the keys of people, and the one that writes out what is kept about somebody. */
@NullMarked
package org.cartora.batch.privacy;

import org.jspecify.annotations.NullMarked;
