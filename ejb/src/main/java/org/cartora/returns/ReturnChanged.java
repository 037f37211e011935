package org.cartora.returns;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** A return was asked for, decided or received: it is in this state now; the aggregate is the order. */
public record ReturnChanged(UUID aggregateId, UUID returnId, ReturnState state) implements DomainEvent {}
