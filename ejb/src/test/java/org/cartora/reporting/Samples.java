package org.cartora.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cartora.order.SoldLine;
import org.cartora.order.SoldOrder;
import org.cartora.shared.Money;

final class Samples {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final UUID MUG = new UUID(0, 1);
    static final UUID LAMP = new UUID(0, 2);

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

    static SoldOrder order(String at, SoldLine... lines) {
        var gross = List.of(lines).stream().map(SoldLine::gross).reduce(euro("4.90"), Money::plus);
        var tax = List.of(lines).stream().map(SoldLine::tax).reduce(euro("0.78"), Money::plus);
        return new SoldOrder(
                new UUID(1, at.hashCode()),
                "C-1",
                Instant.parse(at),
                gross,
                tax,
                euro("0.00"),
                euro("4.90"),
                euro("0.00"),
                List.of(lines));
    }

    static Tables tables(List<SoldOrder> orders) {
        var tables = new Tables();
        Tally.of(orders, BERLIN).figures().forEach((key, figure) -> tables.put(key.section(), key.item(), figure));
        return tables;
    }

    static ReportView report(LocalDate day, List<SoldOrder> orders) {
        var tables = tables(orders);
        return new ReportView(
                new UUID(2, 2),
                "daily-sales",
                "Daily sales " + day,
                day,
                BERLIN.getId(),
                "EUR",
                1,
                Instant.EPOCH,
                tables.totals("EUR"),
                tables.hours(day, BERLIN, "EUR"),
                tables.categories("EUR"),
                tables.products("EUR"));
    }
}
