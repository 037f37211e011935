package org.cartora.shipping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.cartora.shared.OneLine;

/** A zone as it is to be, without its methods. */
public record DescribeZone(
        @NotBlank @Size(max = 80) @OneLine String name,
        @NotNull @Size(max = 1000) List<@NotNull @Valid ShippingPlace> places) {

    /** Whether a zone is as this says, whatever methods it has. */
    boolean describes(ShippingZoneView zone) {
        return zone.name().equals(name.strip()) && Set.copyOf(zone.places()).equals(Set.copyOf(places));
    }
}
