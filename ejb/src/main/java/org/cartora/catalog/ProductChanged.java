package org.cartora.catalog;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** A product was made, changed or taken away; the status is the one it has now. */
public record ProductChanged(UUID aggregateId, String slug, ProductStatus status) implements DomainEvent {}
