/** Stock corrections over HTTP. */
@NullMarked
package org.cartora.web.inventory;

import org.jspecify.annotations.NullMarked;
