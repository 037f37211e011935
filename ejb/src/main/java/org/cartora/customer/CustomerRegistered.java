package org.cartora.customer;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** Somebody became a customer: registered, or signed in here for the first time. */
public record CustomerRegistered(UUID aggregateId) implements DomainEvent {}
