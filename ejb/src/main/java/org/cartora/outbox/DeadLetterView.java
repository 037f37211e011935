package org.cartora.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News that a consumer could not take, however often it was delivered: which, whose, about what, and when it was sent. A
 * message that could never be taken names the reason.
 */
public record DeadLetterView(
        String id,
        String consumer,
        String type,
        UUID eventId,
        UUID aggregateId,
        Instant sentAt,
        @Nullable String reason) {}
