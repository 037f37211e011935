package org.cartora.fulfillment;

import org.cartora.order.OrderView;

/** A parcel with the order that it belongs to. */
public record ShippedParcel(OrderView order, ParcelView parcel) {}
