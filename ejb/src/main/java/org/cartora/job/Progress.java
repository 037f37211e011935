package org.cartora.job;

import org.jspecify.annotations.Nullable;

/** How far a run is; the total is absent until it is known. */
public record Progress(long done, @Nullable Long total) {}
