/** The orders of the shop as support and managers look at them: to find one fast, and to see all that happened to it. */
@NullMarked
package org.cartora.admin.order;

import org.jspecify.annotations.NullMarked;
