package org.cartora.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** What a customer with a VAT id pays in each market, and what goods are taxed as. */
class TaxationTest {

    private static final UUID EXEMPT = UUID.randomUUID();

    @Test
    void aPriceOfTheHomeMarketLosesTheTaxOfTheHome() {
        assertThat(price(new MarketTerms("DE", PricePolicy.gross("EUR")), "FR", "119.00"))
                .isEqualTo(Money.of("100.00", "EUR"));
    }

    @Test
    void aPriceOfAMarketWithoutTaxesStaysAsItIs() {
        assertThat(price(new MarketTerms("KW", PricePolicy.gross("KWD")), "KW", "11.900"))
                .isEqualTo(Money.of("11.900", "KWD"));
    }

    @Test
    void aPriceOfAnotherMarketLosesTheTaxOfThatMarket() {
        assertThat(price(new MarketTerms("JP", PricePolicy.gross("JPY")), "FR", "1100"))
                .isEqualTo(Money.of("1000", "JPY"));
    }

    @Test
    void goodsAreOfTheStandardClassOrOfOneThatHasARateSomewhere() {
        assertThat(taxation().classes()).containsExactly("reduced", "standard");
    }

    private static Money price(MarketTerms terms, String country, String listed) {
        return taxation().of(terms, country, null, EXEMPT).price(Money.of(listed, terms.currency()), TaxTable.STANDARD);
    }

    private static Taxation taxation() {
        var rates = new TaxRates() {
            @Override
            List<TaxRateView> all() {
                return List.of(rate("DE", "0.19"), rate("JP", "0.10"));
            }

            @Override
            List<String> classes() {
                return List.of(TaxTable.SHIPPING, "reduced");
            }

            @Override
            Optional<String> exemption(UUID customer) {
                return customer.equals(EXEMPT) ? Optional.of("FR12345678901") : Optional.empty();
            }
        };
        var taxation = new Taxation();
        taxation.rates = rates;
        taxation.book = new TaxBook();
        taxation.book.rates = rates;
        taxation.market = new Market();
        taxation.market.country = "DE";
        return taxation;
    }

    private static TaxRateView rate(String country, String rate) {
        return new TaxRateView(country, "", TaxTable.STANDARD, "VAT", new BigDecimal(rate), null, null);
    }
}
