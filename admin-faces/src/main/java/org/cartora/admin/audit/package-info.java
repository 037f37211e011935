/** Who changed what, for those who look into it, and whether the log of it holds. */
@NullMarked
package org.cartora.admin.audit;

import org.jspecify.annotations.NullMarked;
