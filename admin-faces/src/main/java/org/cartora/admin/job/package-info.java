/** The work that runs in the background: what there is, when it runs by itself, and how far it is, watched live. */
@NullMarked
package org.cartora.admin.job;

import org.jspecify.annotations.NullMarked;
