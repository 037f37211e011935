/** Whether the books hold, for those who answer for them. */
@NullMarked
package org.cartora.admin.proof;

import org.jspecify.annotations.NullMarked;
