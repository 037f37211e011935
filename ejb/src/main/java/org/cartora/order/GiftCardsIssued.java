package org.cartora.order;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** The gift cards of a paid order are there; the aggregate is the order. */
public record GiftCardsIssued(UUID aggregateId, String number) implements DomainEvent {}
