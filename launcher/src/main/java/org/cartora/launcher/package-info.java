/** Starts, watches and stops the servers of a Cartora platform on one machine. */
package org.cartora.launcher;
