package org.cartora.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.reporting.Samples.BERLIN;
import static org.cartora.reporting.Samples.lamp;
import static org.cartora.reporting.Samples.mugs;
import static org.cartora.reporting.Samples.order;
import static org.cartora.reporting.Samples.tables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.order.Turnover;
import org.cartora.order.TurnoverKind;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void totalsAreTheSumOfTheOrders() {
        var totals = tables(
                        List.of(order("2026-05-04T08:00:00Z", mugs(2), lamp()), order("2026-05-04T09:30:00Z", mugs(1))))
                .totals("EUR");

        assertThat(totals.orders()).isEqualTo(2);
        assertThat(totals.units()).isEqualTo(4);
        assertThat(totals.gross()).hasToString("89.80 EUR");
        assertThat(totals.net().plus(totals.tax())).isEqualTo(totals.gross());
        assertThat(totals.shipping()).hasToString("9.80 EUR");
    }

    @Test
    void anOrderCountsOnceInACategoryThatItMeetsTwice() {
        var categories = tables(List.of(order("2026-05-04T08:00:00Z", mugs(2), mugs(1), lamp())))
                .categories("EUR");

        assertThat(categories).extracting(FigureRow::item).containsExactly("Light", "Kitchen");
        assertThat(categories.getLast().orders()).isEqualTo(1);
        assertThat(categories.getLast().units()).isEqualTo(3);
    }

    @Test
    void partsAddUpToTheWhole() {
        var first = order("2026-05-04T08:00:00Z", mugs(2), lamp());
        var second = order("2026-05-04T08:30:00Z", mugs(1));

        var whole = sums(Tally.of(List.of(first, second), BERLIN));

        assertThat(joined(Tally.of(List.of(first), BERLIN), Tally.of(List.of(second), BERLIN)))
                .isEqualTo(whole);
    }

    @Test
    void moneyOfTwoCurrenciesIsNeverAdded() {
        var sold = List.of(
                order("2026-05-04T08:00:00Z", mugs(2)),
                Samples.sold(TurnoverKind.ORDER, "2026-05-04T08:10:00Z", Samples.vases(1, Money.of("1980", "JPY"))),
                Samples.sold(TurnoverKind.ORDER, "2026-05-04T08:20:00Z", Samples.vases(1, Money.of("4.250", "KWD"))));

        assertThat(tables(sold, "EUR").totals("EUR").gross()).hasToString("24.90 EUR");
        assertThat(tables(sold, "JPY").totals("JPY").gross()).hasToString("1980 JPY");
        assertThat(tables(sold, "KWD").totals("KWD").gross()).hasToString("4.250 KWD");
        assertThat(tables(sold, "JPY").categories("JPY"))
                .extracting(FigureRow::orders)
                .containsExactly(1L);
    }

    @Test
    void whatIsAddedToAnOrderIsSoldButNoSecondOrder() {
        var tables = tables(List.of(
                order("2026-05-04T08:00:00Z", mugs(2)),
                Samples.sold(TurnoverKind.ADDITION, "2026-05-04T09:00:00Z", mugs(3))));

        assertThat(tables.totals("EUR").orders()).isEqualTo(1);
        assertThat(tables.totals("EUR").units()).isEqualTo(5);
        assertThat(tables.totals("EUR").gross()).hasToString("54.90 EUR");
        assertThat(tables.products("EUR").getFirst().orders()).isEqualTo(1);
        assertThat(tables.categories("EUR").getFirst().orders()).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackIsOfItsOwnHourAndTakesNothingOffWhatWasSold() {
        var given = Turnover.refund(new UUID(5, 5), Instant.parse("2026-05-04T10:30:00Z"), Money.of("700", "JPY"));

        var tables = tables(List.of(given), "JPY");

        assertThat(tables.totals("JPY").refunded()).hasToString("700 JPY");
        assertThat(tables.totals("JPY").gross()).hasToString("0 JPY");
        assertThat(tables.totals("JPY").orders()).isZero();
        assertThat(tables.hours(LocalDate.of(2026, 5, 4), BERLIN, "JPY").get(12).refunded())
                .hasToString("700 JPY");
    }

    @Test
    void anOrderBelongsToTheHourOfTheMarketsClock() {
        var hours =
                tables(List.of(order("2026-05-04T22:15:00Z", mugs(1)))).hours(LocalDate.of(2026, 5, 5), BERLIN, "EUR");

        assertThat(hours).hasSize(24);
        assertThat(hours.getFirst().label()).isEqualTo("00:00");
        assertThat(hours.getFirst().orders()).isEqualTo(1);
    }

    @Test
    void theDayOnWhichTheClockIsPutBackHas25Hours() {
        var hours = tables(List.of(order("2026-10-25T00:10:00Z", mugs(1)), order("2026-10-25T01:10:00Z", mugs(2))))
                .hours(LocalDate.of(2026, 10, 25), BERLIN, "EUR");

        assertThat(hours).hasSize(25);
        assertThat(hours.get(2).label()).isEqualTo("02:00 +02:00");
        assertThat(hours.get(2).units()).isEqualTo(1);
        assertThat(hours.get(3).label()).isEqualTo("02:00 +01:00");
        assertThat(hours.get(3).units()).isEqualTo(2);
    }

    @Test
    void theDayOnWhichTheClockIsPutForwardHas23Hours() {
        assertThat(Tally.hours(LocalDate.of(2026, 3, 29), BERLIN)).hasSize(23).noneMatch(hour -> hour.contains("T02:"));
    }

    private static Map<Tally.Key, Sums> sums(Tally tally) {
        var sums = new HashMap<Tally.Key, Sums>();
        tally.figures().forEach((key, figure) -> sums.put(key, figure.sums()));
        return sums;
    }

    private static Map<Tally.Key, Sums> joined(Tally one, Tally other) {
        var sums = sums(one);
        sums(other).forEach((key, more) -> sums.merge(key, more, Sums::plus));
        return sums;
    }
}
