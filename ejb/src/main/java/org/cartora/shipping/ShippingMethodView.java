package org.cartora.shipping;

import org.cartora.shared.Money;

/** A way to ship to a place, at its listed price for this cart. */
public record ShippingMethodView(String id, String name, Money price, String deliveryEstimate) {}
