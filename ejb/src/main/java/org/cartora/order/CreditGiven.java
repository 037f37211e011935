package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** What an order gave back is credit of its customer now; the aggregate is the order. */
public record CreditGiven(UUID aggregateId, UUID decision) implements DomainEvent {}
