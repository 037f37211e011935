/** A customer's own profile and addresses over HTTP, and what everybody may see of a customer. */
@NullMarked
package org.cartora.web.customer;

import org.jspecify.annotations.NullMarked;
