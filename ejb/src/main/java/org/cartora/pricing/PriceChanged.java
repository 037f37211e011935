package org.cartora.pricing;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** A variant has another list price in a currency. */
public record PriceChanged(UUID aggregateId, String currency) implements DomainEvent {}
