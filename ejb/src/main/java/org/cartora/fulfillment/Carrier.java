package org.cartora.fulfillment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carriers whose pages show where a parcel is; any other can be used with an address of its own. */
enum Carrier {
    DHL("https://www.dhl.com/en/express/tracking.html?AWB="),
    DPD("https://tracking.dpd.de/status/en_US/parcel/"),
    GLS("https://gls-group.eu/EU/en/parcel-tracking?match="),
    HERMES("https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#"),
    UPS("https://www.ups.com/track?tracknum=");

    private final String page;

    Carrier(String page) {
        this.page = page;
    }

    /** Where a parcel can be followed; empty for a carrier that is not known, or without a number. */
    static Optional<String> page(String name, @Nullable String number) {
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(carrier -> carrier.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(carrier -> carrier.page + URLEncoder.encode(number.replace(" ", ""), UTF_8));
    }
}
