package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** An order was canceled before it was shipped; what was paid is refunded. */
public record OrderCanceled(UUID aggregateId, String number) implements DomainEvent {}
