package org.cartora.outbox;

import java.time.Instant;
import java.util.UUID;

/** News that a consumer could not take, however often it was delivered: which, whose, about what, and when it was sent. */
public record DeadLetterView(String id, String consumer, String type, UUID eventId, UUID aggregateId, Instant sentAt) {}
