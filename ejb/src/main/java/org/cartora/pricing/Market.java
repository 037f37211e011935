package org.cartora.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The market that this shop sells in: its currency, its home, its time zone and how it reckons. */
@ApplicationScoped
public class Market {

    @Inject
    @ConfigProperty(name = "cartora.market.currency", defaultValue = "EUR")
    String currency;

    @Inject
    @ConfigProperty(name = "cartora.market.prices-include-tax", defaultValue = "true")
    boolean pricesIncludeTax;

    @Inject
    @ConfigProperty(name = "cartora.market.rounding-mode", defaultValue = "HALF_EVEN")
    RoundingMode roundingMode;

    @Inject
    @ConfigProperty(name = "cartora.market.rounding-level", defaultValue = "LINE")
    PricePolicy.Level roundingLevel;

    @Inject
    @ConfigProperty(name = "cartora.market.country", defaultValue = "DE")
    String country;

    @Inject
    @ConfigProperty(name = "cartora.market.zone", defaultValue = "Europe/Berlin")
    String zone;

    public String currency() {
        return currency;
    }

    /** Where the shop is at home, and where a cart is thought to go until its address is known. */
    public String country() {
        return country;
    }

    public PricePolicy policy() {
        return new PricePolicy(currency, pricesIncludeTax, roundingMode, roundingLevel);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
