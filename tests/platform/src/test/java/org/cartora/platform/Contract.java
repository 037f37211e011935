package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The interface as the running shop describes it at {@code /openapi}, and whether an answer keeps to it: a status that is
 * named, the media type that is named, every field that is promised, none that is not named, each of its type.
 */
final class Contract {

    private static final String DOCUMENT = "urn:shop:openapi";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();
    private final List<Route> routes;

    private Contract(JsonNode document) {
        closed(document);
        this.document = document;
        schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.metaSchema(OpenApi30.getInstance())
                        .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                        .schemaLoaders(loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
        routes = document.path("paths").properties().stream()
                .map(path -> Route.of(path.getKey()))
                .sorted((one, other) -> Integer.compare(one.variables(), other.variables()))
                .toList();
    }

    /** That of the running shop, read once. */
    static Contract ofTheShop() {
        return OfTheShop.READ;
    }

    private static final class OfTheShop {
        static final Contract READ = read();

        private static Contract read() {
            var request = HttpRequest.newBuilder(URI.create(Platform.URL + "/openapi"))
                    .header("Accept", "application/json")
                    .build();
            try (var http = HttpClient.newHttpClient()) {
                return new Contract(MAPPER.readTree(
                        http.send(request, BodyHandlers.ofString()).body()));
            } catch (IOException e) {
                throw new AssertionError("no description of the interface", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    /** Fails with what is wrong about an answer of {@code /api}; other paths promise nothing here. */
    void check(String verb, Answer answer) {
        var address = answer.http().uri();
        if (!address.toString().startsWith(Platform.URL + "/api/") || answer.status() == 304) {
            return;
        }
        var path = address.getPath();
        // a server that starts answers by itself, without our header, until the shop is loaded
        if (path.startsWith("/api/docs") || answer.header("X-Request-Id").isEmpty()) {
            return;
        }
        var route = routes.stream()
                .filter(each -> each.matches(path) && has(each, verb))
                .findFirst();
        var said = verb + ' ' + answer;
        if (route.isEmpty()) {
            assertThat(answer.status())
                    .as("not described, so not served: %s", said)
                    .isGreaterThanOrEqualTo(400);
            assertKeeps("/components/schemas/Error", answer.json(), said);
            return;
        }
        var responses = "/paths/" + escaped(route.get().path()) + '/' + verb.toLowerCase(Locale.ROOT) + "/responses/";
        var named = document.at(responses + answer.status());
        assertThat(answer.status() >= 400 || named.isObject())
                .as("a status that the description names: %s", said)
                .isTrue();
        var response = named.has("$ref")
                ? named.path("$ref").asText().substring(1)
                : responses + (named.isObject() ? answer.status() : "default");
        var content = document.at(response + "/content");
        if (content.has("application/json")) {
            assertThat(answer.header("Content-Type")).as(said).startsWith("application/json");
            assertKeeps(response + "/content/application~1json/schema", answer.json(), said);
        } else if (content.isMissingNode()) {
            assertThat(answer.http().body())
                    .as("no body is described: %s", said)
                    .isEmpty();
        }
    }

    private boolean has(Route route, String verb) {
        return document.at("/paths/" + escaped(route.path())).has(verb.toLowerCase(Locale.ROOT));
    }

    private void assertKeeps(String schema, JsonNode json, String said) {
        var wrong = known.computeIfAbsent(schema, this::compiled).validate(json);
        assertThat(wrong).as(said).isEmpty();
    }

    private JsonSchema compiled(String pointer) {
        return schemas.getSchema(
                SchemaLocation.of(DOCUMENT + '#' + pointer),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** An object that lists its properties has no others. */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        if (node instanceof ObjectNode object && object.path("format").asText().equals("time")) {
            object.remove("format"); // a time of day by the shop's clock; the format's own has an offset
        }
        node.forEach(Contract::closed);
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    /** A path with its variables. */
    private record Route(String path, Pattern pattern, int variables) {

        static Route of(String path) {
            var parts = Stream.of(path.split("/", -1))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .toList();
            var variables = (int) parts.stream().filter("[^/]+"::equals).count();
            return new Route(path, Pattern.compile(String.join("/", parts)), variables);
        }

        boolean matches(String path) {
            return pattern.matcher(path).matches();
        }
    }
}
