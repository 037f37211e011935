/**
 * What the shop itself has to know about signing in, beside the identity provider: which sessions have ended before their
 * tokens did, and the links that are sent by e-mail to prove an address or to choose a new password.
 */
@NullMarked
package org.cartora.identity;

import org.jspecify.annotations.NullMarked;
