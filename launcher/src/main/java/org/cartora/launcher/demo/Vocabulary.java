package org.cartora.launcher.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All word lists, read and joined. */
record Vocabulary(
        List<Department> departments,
        List<Category> categories,
        List<ProductType> types,
        List<Hue> palette,
        List<Brand> brands,
        List<String> lines,
        List<String[]> sentences,
        List<String[]> bookWords) {

    private static final Map<String, List<Motif>> PRINTS = Map.of(
            "plain", List.of(Motif.PLAIN),
            "glaze", List.of(Motif.PLAIN, Motif.SPECKLED, Motif.DIPPED, Motif.STRIPES),
            "knit", List.of(Motif.PLAIN, Motif.STRIPES, Motif.CHECKS, Motif.WAVES),
            "print", List.of(Motif.PLAIN, Motif.DOTS, Motif.WAVES, Motif.CHECKS, Motif.STRIPES));

    /** When the shop opened: the time in the ids of its categories. */
    private static final Instant OPENED = Instant.parse("2025-01-07T09:00:00Z");

    static Vocabulary read() {
        var dice = Dice.named("categories");
        var departments = departments(dice);
        var categories = categories(dice, departments);
        return new Vocabulary(
                List.copyOf(departments.values()),
                List.copyOf(categories.values()),
                types(categories),
                WordLists.rows("palette.tsv").stream()
                        .map(row -> new Hue(row[0], row[1], row[2]))
                        .toList(),
                WordLists.rows("brands.tsv").stream()
                        .map(row -> new Brand(row[0], row[1], row[2], row[3]))
                        .toList(),
                WordLists.lines("lines.txt"),
                WordLists.rows("sentences.tsv"),
                WordLists.rows("book-words.tsv"));
    }

    private static Map<String, Department> departments(Dice dice) {
        var found = new LinkedHashMap<String, Department>();
        for (var row : WordLists.rows("departments.tsv")) {
            var look = new Department.Look(row[2], row[3]);
            found.put(row[0], new Department(dice.id(OPENED), row[0], row[1], look, row[4]));
        }
        return found;
    }

    private static Map<String, Category> categories(Dice dice, Map<String, Department> departments) {
        var care = new LinkedHashMap<String, String[]>();
        WordLists.rows("care.tsv").forEach(row -> care.put(row[0], row));
        var found = new LinkedHashMap<String, Category>();
        for (var row : WordLists.rows("categories.tsv")) {
            var cared = care.containsKey(row[1]) ? known(care, row[1]) : known(care, row[0]);
            var look = new Category.Look(row[3], cared[1], Integer.parseInt(cared[2]));
            found.put(row[1], new Category(dice.id(OPENED), known(departments, row[0]), row[1], row[2], look));
        }
        return found;
    }

    private static List<ProductType> types(Map<String, Category> categories) {
        var pictures = Illustration.all();
        var choices = new LinkedHashMap<String, String[]>();
        WordLists.rows("options.tsv").forEach(row -> choices.put(row[0], row));
        return WordLists.rows("types.tsv").stream()
                .map(row -> {
                    var set = known(choices, row[4]);
                    return new ProductType(
                            known(categories, row[0]),
                            row[1],
                            known(pictures, row[2]),
                            List.of(row[3].split("\\|")),
                            new ProductType.Choices(
                                    Arrays.stream(set[1].split(";"))
                                            .map(Choice::of)
                                            .toList(),
                                    known(PRINTS, row[5]),
                                    Integer.parseInt(set[2])),
                            new ProductType.Range(Integer.parseInt(row[6]), Integer.parseInt(row[7])),
                            Integer.parseInt(row[8]));
                })
                .toList();
    }

    private static <T> T known(Map<String, T> words, String word) {
        var found = words.get(word);
        if (found == null) {
            throw new IllegalStateException("the word lists do not know " + word);
        }
        return found;
    }
}
