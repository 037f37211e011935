package org.cartora.shared;

import java.util.UUID;

/**
 * News for other capabilities. Fired as a CDI event inside the transaction that made it true; the outbox stores it in that
 * same transaction and it reaches the broker's address {@code events} later. Carries ids and facts, no personal data.
 */
public interface DomainEvent {

    /** The thing that changed: its events are delivered in order. */
    UUID aggregateId();
}
