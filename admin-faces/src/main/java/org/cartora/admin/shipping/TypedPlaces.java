package org.cartora.admin.shipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shipping.ShippingPlace;

/**
 * The places of a zone in one field: countries with commas between them, such as {@code DE, AT, *}, and each region on a line of its
 * own, such as {@code ES: Canarias}. So a region may have commas, and two countries are never taken for a country and its region.
 */
final class TypedPlaces {

    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}|\\*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_REGION = 120;

    /** Kosovo has a code that all use and no list has. */
    private static final String LEFT_OUT = "XK";

    private final List<ShippingPlace> places = new ArrayList<>();
    private final List<Detail> wrong = new ArrayList<>();

    private TypedPlaces() {}

    static String write(List<ShippingPlace> places) {
        var typed = new StringBuilder();
        var inLine = false;
        for (var place : places) {
            var country = place.region() == null;
            if (!typed.isEmpty()) {
                typed.append(country && inLine ? ", " : "\n");
            }
            typed.append(place.country()).append(country ? "" : ": " + place.region());
            inLine = country;
        }
        return typed.toString();
    }

    /** Refuses what cannot be read, all of it at once. */
    static List<ShippingPlace> read(String typed) {
        var read = new TypedPlaces();
        typed.lines().map(String::strip).forEach(read::line);
        if (!read.wrong.isEmpty()) {
            throw Invalid.of(read.wrong);
        }
        return read.places;
    }

    private void line(String line) {
        var colon = line.indexOf(':');
        if (colon >= 0) {
            region(
                    line,
                    line.substring(0, colon).strip(),
                    line.substring(colon + 1).strip());
        } else {
            Arrays.stream(line.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .filter(one -> isCountry(one, one))
                    .forEach(one -> places.add(new ShippingPlace(one.toUpperCase(Locale.ROOT), null)));
        }
    }

    private void region(String line, String country, String region) {
        if (region.isEmpty() || region.length() > LONGEST_REGION) {
            refuse(line, "is no place: after the colon comes a region of 1 to " + LONGEST_REGION + " letters");
        } else if (isCountry(line, country)) {
            places.add(new ShippingPlace(country.toUpperCase(Locale.ROOT), region));
        }
    }

    private boolean isCountry(String typed, String country) {
        var code = country.toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(country).matches()) {
            refuse(
                    typed,
                    "is no place: that is a country of two letters, or *; a region has a line of its own, such as ES: Canarias");
            return false;
        }
        if (!code.equals("*") && !code.equals(LEFT_OUT) && !COUNTRIES.contains(code)) {
            refuse(typed, "is in no country: there is no " + country);
            return false;
        }
        return true;
    }

    private void refuse(String typed, String why) {
        wrong.add(new Detail("places", "“" + typed + "” " + why));
    }
}
