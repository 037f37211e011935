/**
 * Proves at any time, from the tables of all others, that nothing was lost, sold twice or charged twice. It only reads; like
 * an auditor it is the one capability that may look into everybody's books.
 */
@NullMarked
package org.cartora.proof;

import org.jspecify.annotations.NullMarked;
