package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table of products says of their tax class. */
class TaxClassReadingTest {

    @ParameterizedTest
    @CsvSource({"standard,standard,false", "Reduced,reduced,true", "'',reduced,true"})
    void anotherTaxClassIsAChange(String cell, String taxClass, boolean so) {
        var reading = Samples.reading(Samples.mug(), "Handle,Tax Class", "stoneware-mug," + cell);

        assertThat(reading.wish().orElseThrow().taxClass()).isEqualTo(taxClass);
        assertThat(reading.isSo()).isEqualTo(so);
    }

    @Test
    void aNewProductIsTaxedAsItsRowSaysOrElseAsGoodsAreAsARule() {
        var header = "Handle,Title,SKU,Price,Category,Tax Class,Variant Taxable";

        assertThat(Samples.reading(null, header, "bowl,Bowl,B,1,mugs,reduced,FALSE")
                        .wish()
                        .orElseThrow()
                        .taxClass())
                .isEqualTo("reduced");
        assertThat(Samples.reading(null, header, "bowl,Bowl,B,1,mugs,,FALSE")
                        .wish()
                        .orElseThrow()
                        .taxClass())
                .isEqualTo("standard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"luxury", "shipping", "7 %"})
    void aTaxClassThatIsNoneIsRefusedWithItsLineAndColumn(String taxClass) {
        var reading = Samples.reading(Samples.mug(), "Handle,Tax Class", "stoneware-mug," + taxClass);

        assertThat(reading.wish()).isEmpty();
        assertThat(reading.findings())
                .containsExactly(Finding.error(2, "Tax Class", taxClass, "must be one of reduced, standard"));
    }
}
