/** The way to the message broker: which broker the application talks to is decided where it runs, not in the code. */
@NullMarked
package org.cartora.broker;

import org.jspecify.annotations.NullMarked;
