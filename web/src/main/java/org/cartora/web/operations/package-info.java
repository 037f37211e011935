/** What whoever runs the shop wants to know of it: whether it is well, which version it is, what its interface looks like. */
@NullMarked
package org.cartora.web.operations;

import org.jspecify.annotations.NullMarked;
