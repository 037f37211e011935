package org.cartora.pricing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.cartora.shared.Inside;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Regions;
import org.jspecify.annotations.Nullable;

/** Which taxes apply where, to whom and when. */
@Stateless
@PermitAll
public class Taxation {

    @Inject
    TaxRates rates;

    @Inject
    TaxBook book;

    @Inject
    Event<TaxRatesChanged> ratesChanged;

    @Inject
    Market market;

    /**
     * The taxes for goods that go to a place, bought now. A customer with a VAT id who has them sent to another country than
     * the shop's pays the tax there, and none here: prices lose the tax that they contain, which is that of their market.
     */
    @Inside
    public TaxTreatment of(
            MarketTerms terms, @Nullable String country, @Nullable String region, @Nullable UUID customerId) {
        var to = country == null ? terms.country() : country;
        var now = Instant.now();
        if (customerId != null && !to.equals(market.country())) {
            var vatId = rates.exemption(customerId);
            if (vatId.isPresent()) {
                var home = book.table(terms.country(), "", now);
                return TaxTreatment.exempt(home, terms.policy(), "no tax here, reverse charge to " + vatId.get());
            }
        }
        return TaxTreatment.taxed(book.table(to, region == null ? "" : region, now));
    }

    /** The classes that goods can be of: the standard one, and each that has a rate somewhere, be it of now, past or planned. */
    @Inside
    public SortedSet<String> classes() {
        var classes = new TreeSet<>(rates.classes());
        classes.add(TaxTable.STANDARD);
        classes.remove(TaxTable.SHIPPING);
        return classes;
    }

    /** All rates, present, past and planned. */
    @RolesAllowed(May.SET_TAXES)
    public List<TaxRateView> rates() {
        return rates.all();
    }

    /**
     * A rate from some moment on; the one before ends then. What begins at once is known everywhere within a minute. Refuses a rate below 0 or above 1, a
     * region that the country has not, and a beginning before that of the last one.
     */
    @RolesAllowed(May.SET_TAXES)
    public void set(SetTaxRate command) {
        if (command.rate().signum() < 0 || command.rate().compareTo(BigDecimal.ONE) > 0) {
            throw Invalid.field("rate", "is between 0 and 1, such as 0.19");
        }
        if (command.region() != null) {
            Regions.objection(command.country(), command.region()).ifPresent(no -> {
                throw Invalid.field("region", no);
            });
        }
        if (!rates.set(command)) {
            throw PriceRefused.rateOverlaps();
        }
        ratesChanged.fire(new TaxRatesChanged());
    }

    /** The customer has a VAT id that was checked. */
    @RolesAllowed(May.CHANGE_CUSTOMERS)
    public void exempt(UUID customerId, String vatId) {
        var id = vatId.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (!id.matches("[A-Z]{2}[A-Z0-9+*]{2,14}")) {
            throw Invalid.field("vat_id", "begins with the country, such as FR12345678901");
        }
        rates.exempt(customerId, id);
    }

    /** Refuses a customer who is not exempt. */
    @RolesAllowed(May.CHANGE_CUSTOMERS)
    public void tax(UUID customerId) {
        if (!rates.endExemption(customerId)) {
            throw NotFound.of("tax exemption");
        }
    }
}
