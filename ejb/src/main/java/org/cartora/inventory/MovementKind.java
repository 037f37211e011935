package org.cartora.inventory;

/** What happened to units; between which accounts that may be is said once, by a CHECK of the table. */
public enum MovementKind {
    RECEIVED,
    ALLOCATED,
    RELEASED,
    SHIPPED,
    RETURNED,
    ADJUSTED,
    TRANSFERRED
}
