package org.cartora.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cartora.order.SoldLine;
import org.cartora.order.Turnover;
import org.cartora.order.TurnoverKind;
import org.cartora.shared.Money;

final class Samples {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final UUID MUG = new UUID(0, 1);
    static final UUID LAMP = new UUID(0, 2);
    static final UUID VASE = new UUID(0, 3);

    private Samples() {}

    static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    static SoldLine mugs(int quantity) {
        return new SoldLine(
                "MUG-1",
                "Mug, blue",
                MUG,
                "Kitchen",
                quantity,
                euro("10.00").times(quantity),
                euro("1.60").times(quantity),
                euro("0.00"));
    }

    static SoldLine lamp() {
        return new SoldLine("LAMP-1", "=Lamp \"Ö\"", LAMP, "Light", 1, euro("50.00"), euro("7.98"), euro("5.00"));
    }

    static Turnover order(String at, SoldLine... lines) {
        var gross = List.of(lines).stream().map(SoldLine::gross).reduce(euro("4.90"), Money::plus);
        var tax = List.of(lines).stream().map(SoldLine::tax).reduce(euro("0.78"), Money::plus);
        return new Turnover(
                new UUID(1, at.hashCode()),
                TurnoverKind.ORDER,
                Instant.parse(at),
                gross,
                tax,
                euro("0.00"),
                euro("4.90"),
                euro("0.00"),
                List.of(lines));
    }

    /** Without shipping and tax. */
    static Turnover sold(TurnoverKind kind, String at, SoldLine line) {
        var none = Money.zero(line.gross().currency());
        return new Turnover(
                new UUID(1, at.hashCode()),
                kind,
                Instant.parse(at),
                line.gross(),
                none,
                none,
                none,
                none,
                List.of(line));
    }

    static SoldLine vases(int quantity, Money total) {
        var none = Money.zero(total.currency());
        return new SoldLine("VASE-1", "Vase", VASE, "Kitchen", quantity, total, none, none);
    }

    static Tables tables(List<Turnover> turnovers) {
        return tables(turnovers, "EUR");
    }

    static Tables tables(List<Turnover> turnovers, String currency) {
        var tables = new Tables();
        Tally.of(turnovers, BERLIN).figures().forEach((key, figure) -> {
            if (key.currency().equals(currency)) {
                tables.put(key.section(), key.item(), figure);
            }
        });
        return tables;
    }

    static ReportView report(LocalDate day, List<Turnover> turnovers) {
        return report(day, turnovers, "EUR");
    }

    static ReportView report(LocalDate day, List<Turnover> turnovers, String currency) {
        var tables = tables(turnovers, currency);
        return new ReportView(
                new UUID(2, 2),
                "daily-sales",
                "Daily sales " + day + ", " + currency,
                day,
                BERLIN.getId(),
                currency,
                1,
                Instant.EPOCH,
                tables.totals(currency),
                tables.hours(day, BERLIN, currency),
                tables.categories(currency),
                tables.products(currency));
    }
}
