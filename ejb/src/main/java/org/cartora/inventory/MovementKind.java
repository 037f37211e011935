package org.cartora.inventory;

/** What happened to units: on hand changes with all but ALLOCATED and RELEASED, allocated with ALLOCATED, RELEASED and SHIPPED. */
public enum MovementKind {
    RECEIVED,
    ALLOCATED,
    RELEASED,
    SHIPPED,
    RETURNED,
    ADJUSTED,
    TRANSFERRED
}
