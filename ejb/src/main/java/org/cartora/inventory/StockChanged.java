package org.cartora.inventory;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** A variant ran out, or can be bought again. */
public record StockChanged(UUID aggregateId, boolean available) implements DomainEvent {}
