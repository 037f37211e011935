/** The job that verifies the audit log as a whole. */
@NullMarked
package org.cartora.batch.audit;

import org.jspecify.annotations.NullMarked;
