/**
 * Work that the shop does by itself or on demand: which jobs there are, when they run, how far a run is and what it said.
 * A run survives the death of the server that worked on it; another one, or the same after its restart, goes on with it.
 * What a job does is written elsewhere.
 */
@NullMarked
package org.cartora.job;

import org.jspecify.annotations.NullMarked;
