package org.cartora.fulfillment;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** A parcel of an order has left the house. */
public record ParcelShipped(UUID aggregateId, UUID parcelId, String number) implements DomainEvent {}
