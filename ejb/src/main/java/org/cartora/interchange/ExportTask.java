package org.cartora.interchange;

import org.jspecify.annotations.Nullable;

/** A table to be taken out: how many things it has, and up to which they are in the file. */
public record ExportTask(@Nullable String place, long done, long total) {}
