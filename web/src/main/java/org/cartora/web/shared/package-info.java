/** What every door of the HTTP interface has in common: JSON, errors, request ids, the caller, caching and security headers. */
@NullMarked
package org.cartora.web.shared;

import org.jspecify.annotations.NullMarked;
