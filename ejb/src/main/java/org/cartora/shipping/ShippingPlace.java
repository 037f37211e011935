package org.cartora.shipping;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Locale;
import org.cartora.shared.OneLine;
import org.cartora.shared.Regions;
import org.jspecify.annotations.Nullable;

/** A country, one region of it, or with * every place that no other zone names. A region is written as addresses write it. */
public record ShippingPlace(
        @NotNull
        @Size(max = 2)
        @Pattern(regexp = "[A-Z]{2}|\\*", message = "is a country of two letters, such as DE, or *")
        String country,

        @Size(max = 120) @OneLine @Nullable String region)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String EVERYWHERE = "*";

    public ShippingPlace {
        region = Regions.code(country, region);
    }

    /** However its region is written. */
    boolean is(Destination to) {
        return country.equals(to.country()) && key(region).equals(key(to.region()));
    }

    private static String key(@Nullable String region) {
        return region == null ? "" : region.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return region == null ? country : country + " " + region;
    }
}
