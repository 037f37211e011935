package org.cartora.inventory;

/** Where a transfer stands: on its way its units are in no location. */
public enum TransferState {
    DRAFT,
    IN_TRANSIT,
    RECEIVED,
    CANCELED
}
