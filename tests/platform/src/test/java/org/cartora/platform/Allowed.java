package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** docs/permissions.md, as a test reads it, beside the operations that the running shop describes. */
final class Allowed {

    static final List<String> ROLES = List.of("customer", "seller", "support", "manager", "admin");
    static final JsonNode DESCRIBED = Shop.guest().get("/openapi").json();

    private static final Pattern OPERATION =
            Pattern.compile("^\\| (GET|POST|PUT|PATCH|DELETE) \\| `([^`]+)` \\| `?([^`|]+?)`? \\|$", Pattern.MULTILINE);

    /** "GET /api/orders" to a permission, "owner" or "anybody". */
    static final Map<String, String> WHO = new TreeMap<>();

    /** A permission to the roles that hold it. */
    static final Map<String, List<String>> HOLDERS = new TreeMap<>();

    static {
        var document = read();
        OPERATION
                .matcher(document)
                .results()
                .forEach(line -> WHO.put(line.group(1) + ' ' + line.group(2), line.group(3)));
        document.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            var holders = ROLES.stream()
                    .filter(role -> cells.get(3 + ROLES.indexOf(role)).equals("yes"));
            HOLDERS.put(cells.get(1).replace("`", ""), holders.toList());
        });
    }

    private Allowed() {}

    static List<String> operations() {
        return DESCRIBED.at("/paths").properties().stream()
                .flatMap(path -> Stream.of("get", "post", "put", "patch", "delete")
                        .filter(path.getValue()::has)
                        .map(verb -> verb.toUpperCase(Locale.ROOT) + ' ' + path.getKey()))
                .toList();
    }

    /** How the shop describes an operation. */
    static JsonNode description(String operation) {
        var words = operation.split(" ", 2);
        return DESCRIBED.at("/paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
    }

    private static String read() {
        try {
            return Files.readString(Servers.ROOT.resolve("docs").resolve("permissions.md"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
