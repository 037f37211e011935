package org.cartora.fulfillment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** So many units of one line of an order, in one parcel. */
@Embeddable
public record ParcelLine(@Column(name = "line_id") UUID lineId, String sku, String title, int quantity) {}
