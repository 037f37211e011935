/** What the whole platform promises, tried from outside on a running one. */
@NullMarked
package org.cartora.platform;

import org.jspecify.annotations.NullMarked;
