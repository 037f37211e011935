package org.cartora.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invents the products: the same ones each time, evenly over all types, each title once. */
final class Assortment {

    /** Beyond so many products, pictures are shared more: nobody looks at all of them. */
    private static final int DRAWN_APART = 1_500;

    private final Dice dice = Dice.named("assortment");
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final Variants variants;
    private final Instant now;
    private final Set<String> titles = new HashSet<>();
    private final Map<String, List<Hue>> collections = new LinkedHashMap<>();

    Assortment(Vocabulary vocabulary, Instant now) {
        this.vocabulary = vocabulary;
        this.texts = new Texts(vocabulary, dice);
        this.variants = new Variants(dice);
        this.now = now;
    }

    List<Product> products(int count) {
        var found = new ArrayList<Product>(count);
        var order = dice.some(vocabulary.types(), vocabulary.types().size());
        for (var i = 0; i < count; i++) {
            found.add(product(i, order.get(i % order.size())));
        }
        return found;
    }

    private Product product(int index, ProductType type) {
        var brand = dice.pick(vocabulary.brands());
        var material = dice.pick(type.materials());
        var subject = texts.subject(type, material, titles);
        var hues = dice.some(collection(type), 4);
        var motifs = type.choices().motifs();
        var motif = index < DRAWN_APART ? dice.pick(motifs) : motifs.getFirst();
        var createdAt = createdAt(index);
        var sketch = new Variants.Sketch(brand.code() + "-" + (10_001 + index), type, hues, motif, createdAt);
        var offered = variants.of(sketch);
        var id = dice.id(createdAt);
        var words = texts.words(subject, brand, material, type);
        var grams = grams(type);
        return new Product(
                id,
                type,
                grams,
                words,
                attributes(type, brand, material, grams),
                type.choices().all().stream().map(Choice::name).toList(),
                offered,
                gallery(index, offered, sketch),
                fame(createdAt),
                createdAt);
    }

    /** The six colours that this type is made in. */
    private List<Hue> collection(ProductType type) {
        return collections.computeIfAbsent(type.name(), name -> Dice.named(name).some(vocabulary.palette(), 6));
    }

    private Map<String, String> attributes(ProductType type, Brand brand, String material, int grams) {
        var department = type.category().department();
        var look = type.category().look();
        var found = new LinkedHashMap<String, String>();
        found.put("Brand", brand.name());
        found.put(department.sellsContent() ? "Kind" : "Material", material);
        found.put("Made in", brand.country());
        found.put("Care", look.care());
        if (!department.sellsContent()) {
            found.put("Warranty", look.warranty() + " years");
        }
        if (!department.sellsContent() && !type.choices().weightIsChosen()) {
            found.put(Scales.WEIGHT, Scales.words(grams));
        }
        return found;
    }

    /** One is a little lighter or heavier than another of its kind, where it is not sold by what is in it. */
    private int grams(ProductType type) {
        var content = type.category().department().sellsContent();
        return Scales.tens(type.grams() * (content ? 1.0 : dice.between(85, 115) / 100.0));
    }

    /** One to three pictures: the colours there are, and now and then a look from near. */
    private List<Picture> gallery(int index, List<Variant> offered, Variants.Sketch sketch) {
        var pictures = new LinkedHashSet<Picture>();
        pictures.add(sketch.picture(sketch.hues().getFirst(), 0));
        for (var variant : offered) {
            if (variant.picture() != null && pictures.size() < 2) {
                pictures.add(variant.picture());
            }
        }
        if (dice.chance(0.25) && index < DRAWN_APART) {
            pictures.add(sketch.picture(sketch.hues().getFirst(), 1));
        }
        return List.copyOf(pictures);
    }

    /** Most goods have been there for months; some came lately. */
    private Instant createdAt(int index) {
        var hours = dice.chance(0.85) ? dice.between(97 * 24, 400 * 24) : dice.between(6, 96 * 24);
        return now.minus(Duration.ofHours(hours)).minusSeconds(index % 3_600);
    }

    private Product.Fame fame(Instant createdAt) {
        var days = Math.max(1, Duration.between(createdAt, now).toDays());
        var views = (long) (Math.min(days, 300) * Math.exp(dice.share() * 3.6) * 0.4) + dice.between(0, 20);
        var upvotes = (int) (views * (0.02 + 0.05 * dice.share()));
        var rated = days > 14 && upvotes > 1 && dice.chance(0.92);
        return new Product.Fame(
                views, upvotes, rated ? 5.0 - Math.round(dice.share() * dice.share() * 200) / 100.0 : null);
    }
}
