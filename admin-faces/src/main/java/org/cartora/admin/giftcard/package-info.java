/** Gift cards and store credit: issued, looked up with what happened to them, blocked. */
@NullMarked
package org.cartora.admin.giftcard;

import org.jspecify.annotations.NullMarked;
