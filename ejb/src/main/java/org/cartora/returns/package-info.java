/**
 * Goods that customers send back: asked for within a time after they arrived, allowed or not by the staff, taken back onto
 * the shelf or written off, and paid back as they were paid for.
 */
@NullMarked
package org.cartora.returns;

import org.jspecify.annotations.NullMarked;
