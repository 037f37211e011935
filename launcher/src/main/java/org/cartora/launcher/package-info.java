/** Starts, watches and stops the servers of a Cartora platform on one machine. */
@NullMarked
package org.cartora.launcher;

import org.jspecify.annotations.NullMarked;
