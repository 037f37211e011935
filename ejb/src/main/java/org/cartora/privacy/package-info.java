/**
 * What people may ask of the shop about themselves: to see all that it keeps, and to be forgotten. What is kept for no longer
 * than it is needed is taken away here, too.
 */
@NullMarked
package org.cartora.privacy;

import org.jspecify.annotations.NullMarked;
