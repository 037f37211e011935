/**
 * Tells people what happened: today the e-mail that confirms an order. Each is sent once, in the words and the money format
 * of the market, and also when the mail server was away for a while.
 */
@NullMarked
package org.cartora.notification;

import org.jspecify.annotations.NullMarked;
