package org.cartora.admin.shipping;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Stream;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shipping.ShippingRate;
import org.jspecify.annotations.Nullable;

/** One row of a method's table of rates, as it is being typed. */
public class RateRow implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long MOST_GRAMS = 100_000_000;
    private static final String GRAMS = "From 0 to 100,000,000 g.";
    private static final String AMOUNT = "An amount looks like 4.90.";

    private String currency;

    @Min(value = 0, message = GRAMS)
    @Max(value = MOST_GRAMS, message = GRAMS)
    private @Nullable Long weightFrom;

    @Min(value = 0, message = GRAMS)
    @Max(value = MOST_GRAMS, message = GRAMS)
    private @Nullable Long weightTo;

    @Digits(integer = 9, fraction = 3, message = AMOUNT)
    private @Nullable BigDecimal subtotalFrom;

    @Digits(integer = 9, fraction = 3, message = AMOUNT)
    private @Nullable BigDecimal subtotalBelow;

    @Digits(integer = 9, fraction = 3, message = AMOUNT)
    private @Nullable BigDecimal price;

    @Digits(integer = 9, fraction = 3, message = AMOUNT)
    private @Nullable BigDecimal perKilogram;

    private RateRow(String currency) {
        this.currency = currency;
    }

    static RateRow blank(String currency) {
        return new RateRow(currency);
    }

    static RateRow of(ShippingRate rate) {
        var row = new RateRow(rate.price().currency());
        row.weightFrom = rate.weightFrom();
        row.weightTo = rate.weightTo();
        row.subtotalFrom = amount(rate.subtotalFrom());
        row.subtotalBelow = amount(rate.subtotalBelow());
        row.price = rate.price().amount();
        row.perKilogram = amount(rate.perKilogram());
        return row;
    }

    /** What has to be typed, or typed otherwise, before this can be saved. */
    Stream<Detail> wrong(String row) {
        return Stream.of(
                        price == null ? new Detail(row + ".price", "is missing") : tooFine(row + ".price", price),
                        tooFine(row + ".per_kilogram", perKilogram),
                        tooFine(row + ".subtotal_from", subtotalFrom),
                        tooFine(row + ".subtotal_below", subtotalBelow))
                .flatMap(Stream::ofNullable);
    }

    /** It would be rounded, and nobody would have said so. */
    private @Nullable Detail tooFine(String field, @Nullable BigDecimal amount) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return amount == null || amount.stripTrailingZeros().scale() <= digits
                ? null
                : new Detail(field, "has more digits than " + currency);
    }

    ShippingRate describe() {
        return new ShippingRate(
                new Money(price == null ? BigDecimal.ZERO : price, currency),
                money(perKilogram),
                weightFrom,
                weightTo,
                money(subtotalFrom),
                money(subtotalBelow));
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, currency);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    /** In grams. */
    public @Nullable Long getWeightFrom() {
        return weightFrom;
    }

    public void setWeightFrom(@Nullable Long weightFrom) {
        this.weightFrom = weightFrom;
    }

    /** In grams. */
    public @Nullable Long getWeightTo() {
        return weightTo;
    }

    public void setWeightTo(@Nullable Long weightTo) {
        this.weightTo = weightTo;
    }

    public @Nullable BigDecimal getSubtotalFrom() {
        return subtotalFrom;
    }

    public void setSubtotalFrom(@Nullable BigDecimal subtotalFrom) {
        this.subtotalFrom = subtotalFrom;
    }

    public @Nullable BigDecimal getSubtotalBelow() {
        return subtotalBelow;
    }

    public void setSubtotalBelow(@Nullable BigDecimal subtotalBelow) {
        this.subtotalBelow = subtotalBelow;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    /** What each kilogram begun adds to the price. */
    public @Nullable BigDecimal getPerKilogram() {
        return perKilogram;
    }

    public void setPerKilogram(@Nullable BigDecimal perKilogram) {
        this.perKilogram = perKilogram;
    }
}
