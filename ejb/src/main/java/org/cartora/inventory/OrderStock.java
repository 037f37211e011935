package org.cartora.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From where the units of an order go out: those that are set aside, and those that have left in a parcel. */
public record OrderStock(List<SetAside> setAside, List<Sent> sent) {

    public OrderStock {
        setAside = List.copyOf(setAside);
        sent = List.copyOf(sent);
    }

    /** So many units of a SKU wait for their parcel at a location. */
    public record SetAside(String sku, String location, int quantity) {}

    /** So many left a location; in no known parcel where the books are older than that. */
    public record Sent(@Nullable UUID parcel, String sku, String location, int quantity) {}
}
