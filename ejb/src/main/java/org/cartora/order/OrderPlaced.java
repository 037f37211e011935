package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** An order was placed; the aggregate is the order. */
public record OrderPlaced(UUID aggregateId, String number) implements DomainEvent {}
