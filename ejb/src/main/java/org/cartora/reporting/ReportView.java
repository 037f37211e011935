package org.cartora.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A report with its figures: hours in their order, all of the day's; categories and products by gross, highest first. */
public record ReportView(
        UUID id,
        String kind,
        String title,
        LocalDate day,
        String zone,
        String currency,
        int edition,
        Instant publishedAt,
        FigureRow totals,
        List<FigureRow> hours,
        List<FigureRow> categories,
        List<FigureRow> products) {

    public ReportView {
        hours = List.copyOf(hours);
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }
}
