package org.cartora.checkout;

import org.cartora.shared.Money;

/** A way to ship to a country, at its gross price for this cart. */
public record ShippingMethodView(String id, String name, Money price, String deliveryEstimate) {}
