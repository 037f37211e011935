/** Works on the runs that the shop asks for: takes them, hands them to the batch runtime, says that this node is alive. */
@NullMarked
package org.cartora.batch.job;

import org.jspecify.annotations.NullMarked;
