/** What the application server writes to its logs, in the form that log collectors of Cartora expect. */
@NullMarked
package org.cartora.serverlog;

import org.jspecify.annotations.NullMarked;
