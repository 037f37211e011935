/** Tables brought in and taken out: a file is sent, tried or taken, watched, and what was wrong with it read. */
@NullMarked
package org.cartora.admin.interchange;

import org.jspecify.annotations.NullMarked;
