package org.cartora.batch.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cartora.order.Sales;
import org.cartora.order.Turnover;
import org.cartora.order.TurnoverKind;
import org.cartora.reporting.Reporting;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** What the daily sales job asks of the shop, in the platform's own name; joins the chunk's transaction. */
@Stateless
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
public class DailySales {

    @EJB
    Sales sales;

    @EJB
    Reporting reporting;

    public void begin(UUID run, LocalDate day) {
        reporting.begin(run, day);
    }

    public long count(LocalDate day) {
        return sales.count(reporting.begins(day), reporting.begins(day.plusDays(1)));
    }

    public List<Turnover> turnover(LocalDate day, TurnoverKind kind, @Nullable UUID after, int limit) {
        return sales.turnover(kind, reporting.begins(day), reporting.begins(day.plusDays(1)), after, limit);
    }

    public void add(UUID run, List<Turnover> turnovers) {
        reporting.add(run, turnovers);
    }

    public UUID publish(UUID run) {
        return reporting.publish(run);
    }
}
