/**
 * Who changed what, and when: the log that the database writes with every change, the chain of seals that shows whether
 * somebody tampered with it, and what people did at the identity provider. It only ever grows.
 */
@NullMarked
package org.cartora.audit;

import org.jspecify.annotations.NullMarked;
