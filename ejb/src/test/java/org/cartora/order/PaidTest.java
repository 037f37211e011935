package org.cartora.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class PaidTest {

    @Test
    void threeUnitsOfTenEurosAreGivenBackToTheCent() {
        var paid = line(3, "10.00", "1.60");

        var first = paid.units(1);
        var second = after(paid, first).units(1);
        var third = after(after(paid, first), second).units(1);

        assertThat(List.of(first, second, third))
                .extracting(Paid.Part::amount)
                .containsExactly(eur("3.34"), eur("3.33"), eur("3.33"));
        assertThat(first.tax().plus(second.tax()).plus(third.tax())).isEqualTo(eur("1.60"));
    }

    @Test
    void theTaxOfTheShippingGoesBackWithTheShipping() {
        var shipping = line(1, "4.90", "0.78");

        assertThat(shipping.rest()).isEqualTo(new Paid.Part(1, eur("4.90"), eur("0.78")));
    }

    @Test
    void whatWasGivenBackAsAnAmountIsNotGivenBackAgainWithTheLastUnit() {
        var paid = line(2, "20.00", "3.19");
        var regret = paid.amount(eur("5.00"));

        var one = after(paid, regret).units(1);
        var other = after(after(paid, regret), one).units(1);

        assertThat(one.amount()).isEqualTo(eur("10.00"));
        assertThat(other.amount()).isEqualTo(eur("5.00"));
        assertThat(regret.tax().plus(one.tax()).plus(other.tax())).isEqualTo(eur("3.19"));
    }

    @Test
    void aLineThatCostNothingGivesNothingBack() {
        assertThat(line(2, "0.00", "0.00").units(2)).isEqualTo(new Paid.Part(2, eur("0.00"), eur("0.00")));
    }

    @Test
    void unitsOfThousandthsAreWorthTens() {
        var paid = new Paid(3, kwd("1.000"), kwd("0.000"), 0, kwd("0.000"), kwd("0.000"));

        var one = paid.units(1);
        var two = after(paid, one).units(2);

        assertThat(one.amount()).isEqualTo(kwd("0.340"));
        assertThat(two.amount()).isEqualTo(kwd("0.660"));
    }

    @Test
    void whatIsLessThanTenThousandthsGoesBackWithTheFirstUnit() {
        var paid = new Paid(2, kwd("1.055"), kwd("0.000"), 0, kwd("0.000"), kwd("0.000"));

        assertThat(paid.units(1).amount()).isEqualTo(kwd("0.535"));
        assertThat(after(paid, paid.units(1)).units(1).amount()).isEqualTo(kwd("0.520"));
    }

    @Test
    void aUnitIsWorthAtLeastWhatIsLeftForItWhenTheOthersCameBackFirst() {
        var paid = line(3, "10.00", "1.60");

        assertThat(paid.least(1)).isEqualTo(eur("3.33"));
        assertThat(paid.least(2)).isEqualTo(eur("6.66"));
        assertThat(paid.least(3)).isEqualTo(eur("10.00"));
        assertThat(after(paid, paid.amount(eur("8.00"))).least(1)).isEqualTo(eur("2.00"));
    }

    /** Whatever is given back in whatever parts: never below zero, never more than was paid, in the end all of it. */
    @Property
    void anySequenceOfPartsSumsToWhatWasPaid(
            @ForAll @IntRange(min = 1, max = 40) int units,
            @ForAll @IntRange(max = 500_000) int cents,
            @ForAll @IntRange(max = 25) int percent,
            @ForAll @Size(max = 12) List<@IntRange(min = -9, max = 999) Integer> steps) {
        var total = Money.ofMinor(cents, "EUR");
        var paid =
                new Paid(units, total, Money.ofMinor((long) cents * percent / 125, "EUR"), 0, eur("0.00"), eur("0.00"));
        var parts = new ArrayList<Paid.Part>();
        for (var step : steps) {
            var part = step < 0
                    ? paid.units(Math.min(-step, paid.unitsLeft()))
                    : paid.amount(
                            paid.left().compareTo(Money.ofMinor(step, "EUR")) < 0
                                    ? paid.left()
                                    : Money.ofMinor(step, "EUR"));
            parts.add(part);
            paid = after(paid, part);
        }
        parts.add(paid.rest());

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.amount().amount().signum()).isNotNegative();
            assertThat(part.tax().amount().signum()).isNotNegative();
            assertThat(part.tax()).isLessThanOrEqualTo(part.amount());
        });
        assertThat(parts.stream().map(Paid.Part::amount).reduce(eur("0.00"), Money::plus))
                .isEqualTo(total);
        assertThat(parts.stream().map(Paid.Part::tax).reduce(eur("0.00"), Money::plus))
                .isEqualTo(paid.tax());
    }

    private static Paid line(int units, String total, String tax) {
        return new Paid(units, eur(total), eur(tax), 0, eur("0.00"), eur("0.00"));
    }

    private static Paid after(Paid paid, Paid.Part part) {
        return new Paid(
                paid.units(),
                paid.total(),
                paid.tax(),
                paid.backUnits() + part.units(),
                paid.back().plus(part.amount()),
                paid.backTax().plus(part.tax()));
    }

    private static Money kwd(String amount) {
        return Money.of(amount, "KWD");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
