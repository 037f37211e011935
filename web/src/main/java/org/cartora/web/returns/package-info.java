/** Returns over HTTP, for those who send goods back and those who take them. */
@NullMarked
package org.cartora.web.returns;

import org.jspecify.annotations.NullMarked;
