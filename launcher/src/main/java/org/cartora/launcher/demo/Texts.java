package org.cartora.launcher.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds words for a product: its title, a description of two to four sentences, and tags. */
final class Texts {

    private final Vocabulary vocabulary;
    private final Dice dice;

    Texts(Vocabulary vocabulary, Dice dice) {
        this.vocabulary = vocabulary;
        this.dice = dice;
    }

    /** How a product is called, whole and within a sentence. */
    record Subject(String title, String name) {}

    /** A title that was not given before; it is added to those taken. */
    Subject subject(ProductType type, String material, Set<String> taken) {
        for (var attempt = 0; ; attempt++) {
            var subject = type.category().slug().equals("books") ? book(type, attempt) : thing(type, material, attempt);
            if (taken.add(subject.title())) {
                return subject;
            }
        }
    }

    private Subject thing(ProductType type, String material, int attempt) {
        var line = dice.pick(vocabulary.lines()) + (attempt > 3 ? " " + dice.pick(vocabulary.lines()) : "");
        return new Subject(line + " " + material + " " + type.name(), "the " + line + " " + type.name());
    }

    private Subject book(ProductType type, int attempt) {
        var name = dice.pick(vocabulary.bookWords())[0] + " " + dice.pick(vocabulary.bookWords())[1];
        var title = type.name().equals("Novel")
                ? "The " + name + (attempt > 3 ? " of " + dice.pick(vocabulary.lines()) : "")
                : "The " + name + ": Recipes from "
                        + dice.pick(vocabulary.brands()).country();
        var edition = attempt > 6 ? ", Volume " + dice.between(2, 9_999) : "";
        return new Subject(title + edition, "“" + title + "”");
    }

    Product.Words words(Subject subject, Brand brand, String material, ProductType type) {
        var category = type.category();
        var sentences = new ArrayList<String>();
        sentences.add(sentence("opening", category));
        sentences.add(sentence("making", category));
        if (dice.chance(0.7)) {
            sentences.add(sentence("use", category));
        }
        if (dice.chance(0.35)) {
            sentences.add(sentence("closing", category));
        }
        var description = String.join(" ", sentences)
                .strip()
                .replace("  ", " ")
                .replace("{name}", subject.name())
                .replace("{material}", lower(material))
                .replace("{brand}", brand.name())
                .replace("{country}", brand.country())
                .replace("{house}", brand.house())
                .replace("{warranty}", String.valueOf(category.look().warranty()));
        return new Product.Words(slug(subject.title()), subject.title(), description, tags(type, material));
    }

    /** A sentence of this place in the text that fits the category; content is not praised for its material. */
    private String sentence(String place, Category category) {
        var department = category.department();
        var fitting = vocabulary.sentences().stream()
                .filter(row -> row[0].equals(place))
                .filter(row -> row[1].equals(category.slug())
                        || row[1].equals(department.slug())
                        || (row[1].equals("*") && !(department.sellsContent() && row[2].contains("{material}"))))
                .map(row -> row[2])
                .toList();
        return fitting.isEmpty() ? "" : dice.pick(fitting);
    }

    private List<String> tags(ProductType type, String material) {
        var tags = new ArrayList<String>();
        tags.add(slug(type.name()));
        tags.add(slug(material));
        if (dice.chance(0.18)) {
            tags.add("bestseller");
        }
        if (dice.chance(0.12)) {
            tags.add("gift-idea");
        }
        if (dice.chance(0.25)) {
            tags.add("sustainable");
        }
        return List.copyOf(tags);
    }

    /** Within a sentence, common words are small; names and abbreviations stay as they are. */
    private static String lower(String words) {
        return words.matches("(EPS|MDF|Damascus.*|Oxford.*)") ? words : words.toLowerCase(Locale.ROOT);
    }

    /** A text for an address: small letters, digits and single dashes. */
    static String slug(String text) {
        var plain = Normalizer.normalize(text.replace("ø", "o").replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("&", "and")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("(^-|-$)", "");
    }
}
