package org.cartora.checkout;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** An addition to an order waits for its payment; the aggregate is the order. */
public record AdditionAsked(UUID aggregateId, UUID additionId) implements DomainEvent {}
