/**
 * Lets staff into the console with the account they have at the shop's identity provider, keeps them signed in for a
 * working day and signs them out everywhere. Who may enter is decided by role: support, manager or admin.
 */
@NullMarked
package org.cartora.admin.identity;

import org.jspecify.annotations.NullMarked;
