package org.cartora.web.fulfillment;

import java.util.List;
import org.cartora.fulfillment.ParcelView;

/** The parcels of an order, the first one first. */
public record ParcelList(List<ParcelView> items) {

    public ParcelList {
        items = List.copyOf(items);
    }
}
