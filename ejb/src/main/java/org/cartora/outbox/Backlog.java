package org.cartora.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many events wait to be sent, and since when the oldest does. */
public record Backlog(long events, @Nullable Instant oldest) {}
