/** How the shop is doing today, on one page: what came in, what runs short, what ran in the background. */
@NullMarked
package org.cartora.admin.dashboard;

import org.jspecify.annotations.NullMarked;
