package org.cartora.admin.shipping;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.shared.Money;
import org.cartora.shipping.ShippingMethodTerms;
import org.cartora.shipping.ShippingPlace;
import org.cartora.shipping.ShippingRate;
import org.cartora.shipping.ShippingZoneView;
import org.jspecify.annotations.Nullable;

/** Says in words where is sent to and for how much. */
@Named
@ApplicationScoped
public class ShippingWords {

    private static final int SHORT = 24;
    private static final int GRAMS_OF_A_KILOGRAM = 1000;

    @Inject
    MarketFormat format;

    /** Such as Germany, Canarias (Spain), everywhere else. */
    public String places(ShippingZoneView zone) {
        return zone.places().isEmpty()
                ? "No place yet: it is for nobody."
                : zone.places().stream().map(ShippingWords::place).collect(joining(", "));
    }

    private static String place(ShippingPlace place) {
        if (place.country().equals("*")) {
            return "everywhere else";
        }
        var name = Locale.of("", place.country()).getDisplayCountry(Locale.UK);
        var country = name.length() > SHORT ? place.country() : name;
        return place.region() == null ? country : place.region() + " (" + country + ")";
    }

    /** One line, such as up to 2 kg · goods from €75.00 · €4.90 + €1.50 per kg begun. */
    public String rate(ShippingRate rate) {
        var bounds = Stream.of(
                        span("", weight(rate.weightFrom()), " to ", weight(rate.weightTo()), "up to "),
                        span("goods ", money(rate.subtotalFrom()), " to below ", money(rate.subtotalBelow()), "below "))
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return (bounds.isEmpty() ? "any cart" : bounds) + " · " + price(rate);
    }

    private String price(ShippingRate rate) {
        var each = rate.perKilogram();
        if (each != null) {
            return format.money(rate.price()) + " + " + format.money(each) + " per kg begun";
        }
        return rate.price().isZero() ? "free (" + rate.price().currency() + ")" : format.money(rate.price());
    }

    /** What is gone with a zone. */
    public String lost(ShippingZoneView zone) {
        return switch (zone.methods().size()) {
                    case 0 -> "It has no method.";
                    case 1 -> "Its method is lost, with all its rates.";
                    default -> "Its " + zone.methods().size() + " methods are lost, with all their rates.";
                }
                + " Its places belong to “everywhere else” then; without such a zone nothing is sent there."
                + " Checkouts that are open keep what they were offered.";
    }

    /** What is gone with a method. */
    public String lost(ShippingMethodTerms method) {
        return switch (method.rates().size()) {
                    case 0 -> "It has no rate.";
                    case 1 -> "Its rate is lost.";
                    default -> "Its " + method.rates().size() + " rates are lost.";
                }
                + " It is offered to nobody any more. Checkouts that are open keep what they were offered.";
    }

    private static @Nullable String span(
            String what, @Nullable String from, String between, @Nullable String to, String only) {
        if (from == null) {
            return to == null ? null : what + only + to;
        }
        return what + "from " + from + (to == null ? "" : between + to);
    }

    private @Nullable String money(@Nullable Money money) {
        return money == null ? null : format.money(money);
    }

    private static @Nullable String weight(@Nullable Long grams) {
        if (grams == null) {
            return null;
        }
        return grams < GRAMS_OF_A_KILOGRAM
                ? grams + " g"
                : BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
