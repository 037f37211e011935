package org.cartora.admin.shipping;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shipping.ShippingPlace;

/** The places of a zone in one field, such as {@code DE, AT, ES Canarias, *}. */
final class TypedPlaces {

    private static final Pattern PLACE = Pattern.compile("([A-Za-z]{2}|\\*)(?:\\s+(.{1,120}))?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Kosovo has a code that all use and no list has. */
    private static final String LEFT_OUT = "XK";

    private TypedPlaces() {}

    static String write(List<ShippingPlace> places) {
        return places.stream().map(ShippingPlace::toString).collect(joining(", "));
    }

    /** Refuses what cannot be read, all of it at once. */
    static List<ShippingPlace> read(String typed) {
        var places = new ArrayList<ShippingPlace>();
        var wrong = new ArrayList<Detail>();
        Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> {
                    var found = PLACE.matcher(one);
                    if (!found.matches()) {
                        wrong.add(new Detail(
                                "places",
                                "“" + one + "” is no place: it begins with a country of two letters, or is *"));
                    } else if (!isCountry(found.group(1))) {
                        wrong.add(
                                new Detail("places", "“" + one + "” is in no country: there is no " + found.group(1)));
                    } else {
                        places.add(new ShippingPlace(found.group(1).toUpperCase(Locale.ROOT), found.group(2)));
                    }
                });
        if (!wrong.isEmpty()) {
            throw Invalid.of(wrong);
        }
        return places;
    }

    private static boolean isCountry(String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        return code.equals("*") || code.equals(LEFT_OUT) || COUNTRIES.contains(code);
    }
}
