/** Reports and their files over HTTP. */
@NullMarked
package org.cartora.web.reporting;

import org.jspecify.annotations.NullMarked;
