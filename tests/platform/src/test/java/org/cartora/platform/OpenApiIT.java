package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description that the shop's types are made from is that of the interface which runs. */
class OpenApiIT {

    private static final String REMEDY = "storefront/openapi.json is out of date: npm run types:fetch -- "
            + Platform.URL + " && npm run types, in storefront";

    @Test
    void theDescriptionOfTheTypesIsThatOfTheRunningInterface() throws IOException {
        var committed = new ObjectMapper()
                .readTree(Servers.ROOT.resolve("storefront/openapi.json").toFile());
        var running = Shop.guest().get("/openapi").json();

        assertThat(operations(committed)).as(REMEDY).isEqualTo(operations(running));
        assertThat(fields(committed)).as(REMEDY).isEqualTo(fields(running));
    }

    private static Set<String> operations(JsonNode document) {
        var found = new TreeSet<String>();
        document.at("/paths")
                .properties()
                .forEach(path ->
                        path.getValue().fieldNames().forEachRemaining(verb -> found.add(path.getKey() + " " + verb)));
        assertThat(found).isNotEmpty();
        return found;
    }

    /** Each field of each schema with what it holds. */
    private static Set<String> fields(JsonNode document) {
        var found = new TreeSet<String>();
        document.at("/components/schemas").properties().forEach(schema -> {
            found.add(schema.getKey());
            schema.getValue()
                    .at("/properties")
                    .properties()
                    .forEach(field -> found.add(schema.getKey() + "." + field.getKey() + " "
                            + field.getValue().path("type").asText()
                            + field.getValue().path("$ref").asText()));
        });
        assertThat(found).isNotEmpty();
        return found;
    }
}
