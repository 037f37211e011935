package org.cartora.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cartora.order.SoldOrder;
import org.cartora.pricing.Market;

/** How a run writes a daily sales report: begin, add orders in parts, publish. Nothing is shown before it is published. */
@Stateless
@RolesAllowed("system")
public class Reporting {

    static final String DAILY_SALES = "daily-sales";

    @Inject
    ReportStore store;

    @Inject
    Market market;

    /** When the day begins in the market's time zone. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(market.zone()).toInstant();
    }

    /** An empty draft; whatever the same run had added before is gone. */
    public void begin(UUID run, LocalDate day) {
        store.begin(run, DAILY_SALES, day);
    }

    /** Adds orders to the draft in the caller's transaction, in which the caller also notes how far it is. */
    public void add(UUID run, List<SoldOrder> orders) {
        draftDay(run);
        store.add(run, Tally.of(orders, market.zone()));
    }

    /** Shows the draft as the day's report, in place of the former edition; answers the report's id. */
    public UUID publish(UUID run) {
        var day = draftDay(run);
        var report = store.find(DAILY_SALES, day).orElseGet(() -> Report.of(DAILY_SALES, day));
        report.publish(run, market, Instant.now());
        store.save(report);
        store.sweep(run, DAILY_SALES, day);
        return report.id();
    }

    private LocalDate draftDay(UUID run) {
        return store.draftDay(run)
                .orElseThrow(() -> new IllegalStateException(
                        "A later run has published this day; this one cannot go on. Start a new one."));
    }
}
