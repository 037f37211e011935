package org.cartora.job;

import java.time.Instant;

/** One line that a run said; the level is INFO, WARNING or ERROR. */
public record JobLogLine(long id, Instant at, String level, String message) {}
