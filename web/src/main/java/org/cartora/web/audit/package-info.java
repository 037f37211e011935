/** The audit log over HTTP. */
@NullMarked
package org.cartora.web.audit;

import org.jspecify.annotations.NullMarked;
