package org.cartora.interchange;

import java.nio.file.Path;

/** A file to be brought in: what it holds, how many rows, and how many of them are done. */
public record ImportTask(Path file, Kind kind, long place, long rows, boolean dryRun) {}
