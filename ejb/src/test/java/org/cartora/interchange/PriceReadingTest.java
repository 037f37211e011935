package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cartora.pricing.PlanPrice;
import org.cartora.pricing.PriceEntry;
import org.cartora.pricing.PriceListView;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceReadingTest {

    private static final String HEADER =
            "SKU,Price List,Currency,Price,Compare At Price,Min Quantity,Valid From,Valid Until";
    private static final UUID MUG = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final PriceListView YEN =
            new PriceListView(UUID.fromString("01900000-0000-7000-8000-000000000003"), "yen", "Yen", "JPY", null);
    private static final PriceReading.Known KNOWN =
            new PriceReading.Known(Map.of("MUG", MUG), Map.of("yen", YEN), "EUR");

    @Test
    void aPriceWithoutAListIsThePriceItself() {
        var reading = read("MUG,,,12.90,14.90,,,");

        assertThat(reading.list()).isNull();
        assertThat(reading.plan())
                .isEqualTo(new PlanPrice(MUG, Money.of("12.90", "EUR"), Money.of("14.90", "EUR"), 1, null, null));
    }

    @Test
    void aPriceOfAListHasItsCurrencyItsQuantityAndItsTime() {
        var reading = read("MUG,yen,,1200,,12,2030-01-01T00:00:00Z,2030-02-01T00:00:00Z");

        assertThat(reading.list()).isEqualTo(YEN);
        assertThat(reading.plan())
                .isEqualTo(new PlanPrice(
                        MUG,
                        Money.of("1200", "JPY"),
                        null,
                        12,
                        Instant.parse("2030-01-01T00:00:00Z"),
                        Instant.parse("2030-02-01T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,,1,,,,|SKU|must not be blank",
                "CUP,,,1,,,,|SKU|There is no such SKU.",
                "MUG,dollars,,1,,,,|Price List|There is no such price list.",
                "MUG,,,,,,,|Price|must not be blank",
                "MUG,yen,EUR,1,,,,|Currency|must be JPY, the currency of the list",
                "MUG,,euro,1,,,,|Currency|must be a currency of ISO 4217, for example EUR",
                "MUG,yen,,1.50,,,,|Price|has 1 decimals, JPY has none",
                "MUG,,KWD,1.2345,,,,|Price|has 4 decimals, KWD has 3",
                "MUG,,KWD,1.055,,,,|Price|must be in steps of 0.010 KWD, as cards are charged",
                "MUG,,,1,,12,,|Min Quantity|must be 1 or blank for a price of no list",
                "MUG,,,1,,,2030-01-01T00:00:00Z,|Valid From|must be blank for a price of no list",
                "MUG,yen,,1,,,tomorrow,|Valid From|must be a time like 2026-01-31T00:00:00Z"
            })
    void whatIsWrongIsNamed(String row, String column, String message) {
        var reading = read(row);

        assertThat(reading.plan()).isNull();
        assertThat(reading.findings().all())
                .extracting(Finding::column, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, message));
    }

    @Test
    void whatIsWrittenIsReadAsWhatItWas() {
        var from = Instant.parse("2030-01-01T00:00:00.000001Z");
        var line = PricePaging.line(
                "MUG", new PriceEntry(MUG, "yen", Money.of("900", "JPY"), Money.of("950", "JPY"), 3, from, null));

        var reading = read(String.join(",", line.of(Table.of(Kind.PRICES))));

        assertThat(reading.plan())
                .isEqualTo(new PlanPrice(MUG, Money.of("900", "JPY"), Money.of("950", "JPY"), 3, from, null));
    }

    private static PriceReading read(String row) {
        return PriceReading.of(Samples.entry(Kind.PRICES, HEADER, row), KNOWN);
    }
}
