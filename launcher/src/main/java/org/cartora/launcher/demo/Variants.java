package org.cartora.launcher.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the variants of a product: every combination of its choices, with SKU and price. */
final class Variants {

    private static final int MOST = 6;
    private static final int[] ENDINGS = {90, 90, 99, 50};

    private final Dice dice;

    Variants(Dice dice) {
        this.dice = dice;
    }

    /** What is settled about a product before its variants are. */
    record Sketch(String sku, ProductType type, List<Hue> hues, Motif motif, Instant createdAt) {

        Picture picture(Hue hue, int view) {
            return new Picture(type.picture(), hue.color(), hue.accent(), motif, view);
        }
    }

    List<Variant> of(Sketch sketch) {
        var type = sketch.type();
        var ending = ENDINGS[dice.between(0, ENDINGS.length - 1)];
        var euros = euros(type.price());
        var reduced = dice.chance(0.15) ? 1.15 + 0.25 * dice.share() : 0;
        var found = new ArrayList<Variant>();
        for (var options : combinations(type.choices().all(), sketch.hues())) {
            var price = cents(euros * type.choices().factor(options), ending);
            found.add(new Variant(
                    dice.id(sketch.createdAt()),
                    sku(sketch.sku(), options),
                    options,
                    price,
                    reduced == 0 ? null : Long.valueOf(cents(price / 100.0 * reduced + 1, ending)),
                    picture(sketch, options)));
        }
        return List.copyOf(found);
    }

    private static List<Map<String, String>> combinations(List<Choice> choices, List<Hue> hues) {
        var found = List.of(Map.<String, String>of());
        for (var choice : choices) {
            var values = choice.colours() == 0
                    ? choice.values()
                    : hues.stream().limit(choice.colours()).map(Hue::name).toList();
            found = found.stream()
                    .flatMap(chosen -> values.stream().map(value -> with(chosen, choice.name(), value)))
                    .toList();
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static Map<String, String> with(Map<String, String> chosen, String name, String value) {
        var more = new LinkedHashMap<>(chosen);
        more.put(name, value);
        return more;
    }

    /** Cheap goods are more frequent than dear ones. */
    private double euros(ProductType.Range range) {
        var low = Math.log(range.lowest());
        return Math.exp(low + (Math.log(range.highest()) - low) * dice.share());
    }

    private static long cents(double euros, int ending) {
        return Math.max(1, Math.round(euros)) * 100 - 100 + ending;
    }

    private static String sku(String product, Map<String, String> options) {
        var sku = new StringBuilder(product);
        for (var value : options.values()) {
            var digits = value.replaceAll("[^0-9]", "");
            var letters = value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
            sku.append('-').append(digits.isEmpty() ? letters.substring(0, Math.min(3, letters.length())) : digits);
        }
        return sku.toString();
    }

    /** The picture in a variant's own colour, if it is one of the first two. */
    private static @Nullable Picture picture(Sketch sketch, Map<String, String> options) {
        var color = options.get("Colour");
        return sketch.hues().stream()
                .limit(2)
                .filter(hue -> hue.name().equals(color))
                .findFirst()
                .map(hue -> sketch.picture(hue, 0))
                .orElse(null);
    }
}
