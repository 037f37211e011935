package org.cartora.inventory;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** Of a variant no more than its threshold lies on the shelves of the locations that sell and is nobody's. Told once per crossing. */
public record StockRanLow(UUID aggregateId, String sku, int units, int threshold) implements DomainEvent {}
