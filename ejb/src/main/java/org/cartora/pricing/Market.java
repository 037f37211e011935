package org.cartora.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The market that this shop sells in: its currency, its time zone and the tax contained in its prices. */
@ApplicationScoped
public class Market {

    @Inject
    @ConfigProperty(name = "cartora.market.currency", defaultValue = "EUR")
    String currency;

    @Inject
    @ConfigProperty(name = "cartora.market.tax-rate", defaultValue = "0.19")
    BigDecimal taxRate;

    @Inject
    @ConfigProperty(name = "cartora.market.zone", defaultValue = "Europe/Berlin")
    String zone;

    public String currency() {
        return currency;
    }

    public BigDecimal taxRate() {
        return taxRate;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
