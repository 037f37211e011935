package org.cartora.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.cartora.catalog.CategoryRef;
import org.cartora.catalog.ProductView;
import org.cartora.catalog.VariantView;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Files, rows and products that tests begin with. */
final class Samples {

    static final UUID PICTURE = UUID.fromString("01900000-0000-7000-8000-00000000000b");
    private static final CategoryRef MUGS =
            new CategoryRef(UUID.fromString("01900000-0000-7000-8000-00000000000a"), "mugs", "Mugs");

    /** A shop that sells in euros and has one category. */
    static final ProductReading.Shelf EUROS = shelf("EUR", null);

    private Samples() {}

    static Path file(String text) {
        return file(text.getBytes(UTF_8));
    }

    static Path file(byte[] content) {
        try {
            var file = Files.createTempFile("table", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SheetEntry> entries(Kind kind, String text) {
        return entries(kind, text, 0);
    }

    static List<SheetEntry> entries(Kind kind, String text, long place) {
        var entries = new ArrayList<SheetEntry>();
        try (var sheet = ImportSheet.open(new ImportTask(file(text), kind, place, 0, false))) {
            for (var entry = sheet.next(); entry.isPresent(); entry = sheet.next()) {
                entries.add(entry.get());
            }
        }
        return entries;
    }

    static SheetEntry entry(Kind kind, String... lines) {
        return entries(kind, String.join("\n", lines)).getFirst();
    }

    static ProductReading reading(@Nullable ProductView now, String... lines) {
        return ProductReading.of(entry(Kind.PRODUCTS, lines), now, EUROS);
    }

    static ProductReading.Shelf shelf(String currency, @Nullable String fallback) {
        return new ProductReading.Shelf() {
            @Override
            public String currency() {
                return currency;
            }

            @Override
            public Optional<CategoryRef> category(String key) {
                return key.equals("mugs") || key.equals("Mugs") ? Optional.of(MUGS) : Optional.empty();
            }

            @Override
            public @Nullable String fallback() {
                return fallback;
            }

            @Override
            public SortedSet<String> taxClasses() {
                return new TreeSet<>(List.of("reduced", "standard"));
            }
        };
    }

    /** A published mug in red and blue. */
    static ProductView mug() {
        return mug("Stoneware Mug", "Glazed by hand.", Map.of("brand", "Terrala"));
    }

    static ProductView mug(String title, String description, Map<String, Object> attributes) {
        var variants = List.of(variant("MUG-RED", "Red", "11.90", "14.90"), variant("MUG-BLUE", "Blue", "12.90", null));
        return new ProductView(
                UUID.fromString("01900000-0000-7000-8000-000000000001"),
                "stoneware-mug",
                title,
                description,
                "published",
                null,
                List.of("/api/media/" + PICTURE),
                Money.of("11.90", "EUR"),
                null,
                null,
                null,
                true,
                null,
                0,
                0,
                null,
                List.of("kitchen", "hand, made"),
                attributes,
                List.of("Colour"),
                variants,
                MUGS,
                List.of(MUGS),
                "reduced",
                false,
                3,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static VariantView variant(String sku, String colour, String price, @Nullable String compareAt) {
        return new VariantView(
                UUID.nameUUIDFromBytes(sku.getBytes(UTF_8)),
                sku,
                Map.of("Colour", colour),
                Money.of(price, "EUR"),
                compareAt == null ? null : Money.of(compareAt, "EUR"),
                null,
                null,
                5,
                null,
                380,
                null);
    }
}
