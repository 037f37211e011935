package org.cartora.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cartora.shared.Ids;

/**
 * One report per kind, day and currency. A repeated run publishes its figures as the next edition of the same report, which
 * keeps its id; until then the figures of the former run are shown.
 */
@Entity
@Table(name = "report")
class Report {

    @Id
    private UUID id;

    private String kind;

    private LocalDate day;

    private String zone;

    private String currency;

    private int edition;

    @Column(name = "run_id")
    private UUID runId;

    @Column(name = "published_at")
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    @SuppressWarnings("NullAway.Init")
    static Report of(String kind, LocalDate day, String currency) {
        var report = new Report();
        report.id = Ids.next();
        report.kind = kind;
        report.day = day;
        report.currency = currency;
        return report;
    }

    /** Shows the figures of a run; saying it twice changes nothing. */
    void publish(UUID run, ZoneId in, Instant now) {
        if (!run.equals(runId)) {
            runId = run;
            edition++;
            zone = in.getId();
            publishedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    String currency() {
        return currency;
    }

    int edition() {
        return edition;
    }

    UUID runId() {
        return runId;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
