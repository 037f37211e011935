package org.cartora.inventory;

/** Within this node and transaction only: stock lies in other places, or other places sell it. */
public record LocationsChanged() {}
