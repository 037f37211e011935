/**
 * The people who buy: the handle that others see, the name and e-mail that only they and the shop see, and the addresses
 * they have things sent to. How they sign in is the identity provider's affair; its subject is the customer's id.
 */
@NullMarked
package org.cartora.customer;

import org.jspecify.annotations.NullMarked;
