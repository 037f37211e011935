package org.cartora.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states and provinces of countries in which taxes depend on them, by the second half of their ISO 3166-2 code; with them
 * the three regions of the United States' military post. The storefront offers the same file. Other countries have any region,
 * or none.
 */
public final class Regions {

    private static final Map<String, Map<String, String>> CODES = codes();

    private Regions() {}

    /** The code of a region that is written as that, with its country (US-CA) or by its name; any other as it is written. */
    public static @Nullable String code(@Nullable String country, @Nullable String region) {
        if (region == null || region.isBlank()) {
            return null;
        }
        var known = country == null ? null : CODES.get(country);
        return known == null ? region.strip() : known.getOrDefault(key(region), region.strip());
    }

    /** What is wrong with a region of an address, if anything: it is missing, or the country has none of that name. */
    public static Optional<String> objection(@Nullable String country, @Nullable String region) {
        var known = country == null ? null : CODES.get(country);
        if (known == null || known.containsValue(Objects.requireNonNullElse(code(country, region), ""))) {
            return Optional.empty();
        }
        return Optional.of(
                region == null || region.isBlank()
                        ? "is required in " + country + ": its state or province"
                        : "is no state or province of " + country + "; write its code or its name");
    }

    private static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("[^\\p{ASCII}]|[.\\s]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Map<String, Map<String, String>> codes() {
        var codes = new HashMap<String, Map<String, String>>();
        file().forEach((country, names) -> names.forEach((code, name) -> {
            var known = codes.computeIfAbsent(country, key -> new HashMap<>());
            known.put(key(name), code);
            known.put(code, code);
            known.put(country + '-' + code, code);
        }));
        return codes;
    }

    private static Map<String, Map<String, String>> file() {
        try (var file = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.json"))) {
            return Json.read(new String(file.readAllBytes(), UTF_8), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
