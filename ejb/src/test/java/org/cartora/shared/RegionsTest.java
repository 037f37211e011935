package org.cartora.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    @ParameterizedTest
    @CsvSource({
        "US, California, CA",
        "US, ca, CA",
        "US, US-CA, CA",
        "US, ' new  york ', NY",
        "CA, Québec, QC",
        "AU, N.S.W., NSW",
        "US, Atlantis, Atlantis",
        "DE, Bayern, Bayern"
    })
    void howeverARegionIsWrittenItIsKeptAsItsCode(String country, String written, String kept) {
        assertThat(address(country, written).region()).isEqualTo(kept);
    }

    @Test
    void anAddressWhoseTaxDependsOnItsRegionNeedsOneOfItsCountry() {
        assertThat(Regions.objection("US", " ")).contains("is required in US: its state or province");
        assertThat(Regions.objection("US", null)).isPresent();
        assertThat(Regions.objection("US", "Ontario"))
                .contains("is no state or province of US; write its code or its name");
        assertThat(Regions.objection("CA", "Ontario")).isEmpty();
    }

    @Test
    void elsewhereAnyRegionWillDoOrNone() {
        assertThat(Regions.objection("DE", null)).isEmpty();
        assertThat(Regions.objection("IS", "Austurland, the east")).isEmpty();
    }

    private static Address address(String country, @Nullable String region) {
        return new Address("Ann", "Lee", null, "Main St 1", null, "10115", "Town", region, country, null);
    }
}
