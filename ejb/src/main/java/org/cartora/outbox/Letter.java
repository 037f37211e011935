package org.cartora.outbox;

import java.util.UUID;

/** An event as it is handed to the broker; the sequence rises within an aggregate, with gaps. */
public record Letter(UUID id, long sequence, String type, UUID aggregateId, String payload) {}
