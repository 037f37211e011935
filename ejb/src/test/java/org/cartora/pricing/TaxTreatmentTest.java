package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.pricing.Samples.GROSS;
import static org.cartora.pricing.Samples.NET;
import static org.cartora.pricing.Samples.NINETEEN;
import static org.cartora.pricing.Samples.eur;
import static org.cartora.pricing.Samples.item;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who pays which tax. */
class TaxTreatmentTest {

    @Test
    void whoIsTaxedPaysTheListedPrice() {
        assertThat(TaxTreatment.taxed(NINETEEN).price(eur("11.90"), TaxTable.STANDARD))
                .isEqualTo(eur("11.90"));
    }

    @Test
    void whoIsExemptPaysGrossPricesWithoutTheTaxInThem() {
        var exempt = TaxTreatment.exempt(NINETEEN, GROSS, "reverse charge");

        assertThat(exempt.price(eur("11.90"), TaxTable.STANDARD)).isEqualTo(eur("10.00"));
        assertThat(exempt.price(eur("11.90"), "books")).isEqualTo(eur("11.90"));
    }

    @Test
    void netPricesStayWhatTheyAre() {
        assertThat(TaxTreatment.exempt(NINETEEN, NET, "reverse charge").price(eur("10.00"), TaxTable.STANDARD))
                .isEqualTo(eur("10.00"));
    }

    @Test
    void theTraceSaysWhyThereIsNoTax() {
        var exempt = TaxTreatment.exempt(NINETEEN, GROSS, "reverse charge to FR123");

        var sums =
                Calculation.of(new Sale(List.of(item("A", "10.00", 1)), eur("0.00"), List.of(), exempt.table(), GROSS));

        assertThat(sums.totals().taxTotal()).isEqualTo(eur("0.00"));
        assertThat(sums.trace()).contains(new TraceStep("tax", "reverse charge to FR123", eur("0.00")));
    }
}
