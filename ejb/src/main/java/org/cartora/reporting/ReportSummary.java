package org.cartora.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cartora.shared.Money;

/** A report in a list, with the figures that people look for first. */
public record ReportSummary(
        UUID id,
        String kind,
        String title,
        LocalDate day,
        String currency,
        int edition,
        Instant publishedAt,
        long orders,
        Money gross) {}
