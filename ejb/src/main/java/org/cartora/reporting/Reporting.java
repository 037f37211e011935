package org.cartora.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.cartora.order.Turnover;
import org.cartora.pricing.Market;
import org.cartora.shared.May;

/** How a run writes the sales reports of a day: begin, add in parts, publish. Nothing is shown before it is published. */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Reporting {

    static final String DAILY_SALES = "daily-sales";

    @Inject
    ReportStore store;

    @Inject
    Market market;

    /** When the day begins: in the first market's time zone, for the shop has one day whatever it sells in. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(market.zone()).toInstant();
    }

    /** An empty draft; whatever the same run had added before is gone. */
    public void begin(UUID run, LocalDate day) {
        store.begin(run, DAILY_SALES, day);
    }

    /** Adds to the draft in the caller's transaction, in which the caller also notes how far it is. */
    public void add(UUID run, List<Turnover> turnovers) {
        draftDay(run);
        store.add(run, Tally.of(turnovers, market.zone()));
    }

    /**
     * Shows the draft as the day's reports, in place of their former editions: one for each currency in which something happened
     * or a report is there already, and one for the first market's in any case; answers the id of that one.
     */
    public UUID publish(UUID run) {
        var day = draftDay(run);
        var reports = store.ofDay(DAILY_SALES, day);
        var currencies = new TreeSet<>(store.currencies(run));
        currencies.addAll(reports.keySet());
        currencies.add(market.currency());
        var now = Instant.now();
        for (var currency : currencies) {
            var report = reports.computeIfAbsent(currency, missing -> Report.of(DAILY_SALES, day, missing));
            report.publish(run, market.zone(), now);
            store.save(report);
        }
        store.sweep(run, DAILY_SALES, day);
        return Objects.requireNonNull(reports.get(market.currency())).id();
    }

    private LocalDate draftDay(UUID run) {
        return store.draftDay(run)
                .orElseThrow(() -> new IllegalStateException(
                        "A later run has published this day; this one cannot go on. Start a new one."));
    }
}
