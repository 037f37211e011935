package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rates count where and when. */
class TaxBookTest {

    private static final Instant CHANGE = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<TaxRateView> BOOK = List.of(
            rate("FI", "", "standard", "0.255"),
            new TaxRateView("FI", "", "reduced", "VAT", new BigDecimal("0.14"), null, CHANGE),
            new TaxRateView("FI", "", "reduced", "VAT", new BigDecimal("0.135"), CHANGE, null),
            rate("US", "", "standard", "0.01"),
            rate("US", "CA", "standard", "0.0725"),
            rate("DE", "", "standard", "0.19"),
            rate("DE", "", "shipping", "0.07"));

    @Test
    void aRateChangesAtItsVerySecond() {
        assertThat(total("FI", "", "reduced", CHANGE.minusMillis(1))).isEqualByComparingTo("0.14");
        assertThat(total("FI", "", "reduced", CHANGE)).isEqualByComparingTo("0.135");
    }

    @Test
    void theRatesOfARegionComeOnTop() {
        assertThat(total("US", "", "standard", CHANGE)).isEqualByComparingTo("0.01");
        assertThat(total("US", "CA", "standard", CHANGE)).isEqualByComparingTo("0.0825");
    }

    @Test
    void shippingIsTaxedLikeStandardGoodsUnlessItHasARateOfItsOwn() {
        assertThat(total("FI", "", TaxTable.SHIPPING, CHANGE)).isEqualByComparingTo("0.255");
        assertThat(total("DE", "", TaxTable.SHIPPING, CHANGE)).isEqualByComparingTo("0.07");
    }

    @Test
    void whereThereAreNoRatesNothingIsTaxed() {
        assertThat(total("CH", "", "standard", CHANGE)).isZero();
    }

    private static BigDecimal total(String country, String region, String taxClass, Instant at) {
        return TaxBook.table(BOOK, country, region, at).total(taxClass);
    }

    private static TaxRateView rate(String country, String region, String taxClass, String rate) {
        return new TaxRateView(country, region, taxClass, "VAT", new BigDecimal(rate), null, null);
    }
}
