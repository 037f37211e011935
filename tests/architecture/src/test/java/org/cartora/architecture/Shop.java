package org.cartora.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The shop as it is built, and who may know whom in it. */
final class Shop {

    private static final Set<String> COMMON = Set.of("shared", "serverlog", "sealing");
    private static final Set<String> FRONTS = Set.of("web", "admin", "batch");

    /** Everybody may know {@code shared}, {@code sealing} and the log's {@code serverlog}; the fronts may know every capability, and nobody may know a front. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("serverlog", Set.of()),
            Map.entry("sealing", Set.of()),
            Map.entry("person", Set.of()),
            Map.entry("privacy", Set.of("identity", "job", "person")),
            Map.entry("shared", Set.of("serverlog")),
            Map.entry("outbox", Set.of()),
            Map.entry("audit", Set.of("identity", "outbox")),
            Map.entry("idempotency", Set.of()),
            Map.entry("customer", Set.of("identity", "person")),
            Map.entry("identity", Set.of()),
            Map.entry("pricing", Set.of("person")),
            Map.entry("promotion", Set.of("person", "pricing")),
            Map.entry("shipping", Set.of("pricing")),
            Map.entry("giftcard", Set.of("journal", "person")),
            Map.entry("inventory", Set.of("outbox")),
            Map.entry("limit", Set.of()),
            Map.entry("media", Set.of()),
            Map.entry("catalog", Set.of("customer", "inventory", "pricing", "promotion", "media", "outbox")),
            Map.entry("journal", Set.of()),
            Map.entry("proof", Set.of()),
            Map.entry("payment", Set.of("journal")),
            Map.entry("cart", Set.of("catalog", "customer", "inventory", "order", "person", "pricing", "promotion")),
            Map.entry("order", Set.of("giftcard", "inventory", "journal", "payment", "person", "pricing", "promotion")),
            Map.entry(
                    "checkout",
                    Set.of(
                            "cart",
                            "catalog",
                            "giftcard",
                            "inventory",
                            "order",
                            "payment",
                            "person",
                            "pricing",
                            "promotion",
                            "shipping")),
            Map.entry(
                    "notification",
                    Set.of(
                            "checkout",
                            "customer",
                            "fulfillment",
                            "giftcard",
                            "identity",
                            "order",
                            "outbox",
                            "person",
                            "pricing",
                            "returns")),
            Map.entry("fulfillment", Set.of("inventory", "order")),
            Map.entry("returns", Set.of("cart", "checkout", "fulfillment", "inventory", "order", "payment", "person")),
            Map.entry("invoice", Set.of("order", "person", "pricing")),
            Map.entry("job", Set.of("pricing")),
            Map.entry("ticket", Set.of()),
            Map.entry("interchange", Set.of("catalog", "customer", "inventory", "job", "order", "person", "pricing")),
            Map.entry("reporting", Set.of("order", "pricing")));

    static final Walls WALLS = new Walls("org.cartora", withSharedAndFronts(), FRONTS);

    private static final Path MODULES = Path.of("..", "..");

    static final JavaClasses DOMAIN = module("ejb");
    static final JavaClasses WEB = module("web");
    static final JavaClasses CONSOLE = module("admin-faces");
    static final JavaClasses BATCH = module("batch");
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Stream.of("ejb", "web", "admin-faces", "batch")
                    .map(Shop::classes)
                    .toList());

    private Shop() {}

    /** The map as a diagram in Mermaid's language, without {@code shared}, {@code sealing} and {@code serverlog}, which everybody may know. */
    static String diagram() {
        var arrows = new TreeMap<>(KNOWS)
                .entrySet().stream()
                        .filter(entry -> !COMMON.contains(entry.getKey()))
                        .flatMap(entry -> new TreeSet<>(entry.getValue())
                                .stream().map(known -> "    " + entry.getKey() + " --> " + known + "\n"))
                        .collect(joining());
        var alone = new TreeSet<>(KNOWS.keySet())
                .stream()
                        .filter(name -> !COMMON.contains(name))
                        .map(name -> "    " + name + "\n")
                        .collect(joining());
        return "graph TD\n" + alone + arrows;
    }

    private static Map<String, Set<String>> withSharedAndFronts() {
        var all = new TreeMap<String, Set<String>>();
        KNOWS.forEach((name, known) -> {
            var with = new TreeSet<>(known);
            if (!COMMON.contains(name)) {
                with.addAll(COMMON);
            }
            all.put(name, with);
        });
        FRONTS.forEach(front -> all.put(front, KNOWS.keySet()));
        return all;
    }

    private static JavaClasses module(String name) {
        return new ClassFileImporter().importPath(classes(name));
    }

    private static Path classes(String module) {
        return MODULES.resolve(module).resolve("target").resolve("classes");
    }
}
