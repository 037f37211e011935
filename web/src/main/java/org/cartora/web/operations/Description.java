package org.cartora.web.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartora.web.shared.Json;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes the generated description say what really goes over the wire: snake_case, money as text, one form of error. */
public class Description implements OASFilter {

    private static final String FAULT = "Error";

    @Override
    public Schema filterSchema(Schema schema) {
        var properties = schema.getProperties();
        if (properties != null) {
            var renamed = new LinkedHashMap<String, Schema>();
            properties.forEach((name, property) -> renamed.put(Json.name(name), property));
            schema.setProperties(renamed);
        }
        if (schema.getRequired() != null) {
            schema.setRequired(
                    schema.getRequired().stream().map(Json::name).distinct().toList());
        }
        return schema;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses();
        if (responses == null) {
            responses = OASFactory.createAPIResponses();
            operation.setResponses(responses);
        }
        if (!responses.hasAPIResponse("default")) {
            responses.setDefaultValue(OASFactory.createAPIResponse()
                    .description("what went wrong")
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    "application/json",
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("#/components/schemas/" + FAULT)))));
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema("Money", money());
        description.getComponents().addSchema(FAULT, fault());
    }

    private static Schema money() {
        return object(Map.of(
                        "amount",
                        text("the amount with the currency's own number of digits")
                                .pattern("^-?\\d+(\\.\\d+)?$"),
                        "currency",
                        text("ISO 4217").pattern("^[A-Z]{3}$")))
                .required(List.of("amount", "currency"));
    }

    private static Schema fault() {
        var detail = object(
                Map.of("field", text("the field, or the SKU of the line"), "message", text("what is wrong with it")));
        var error = object(Map.of(
                        "code", text("stable, for programs"),
                        "message", text("for people"),
                        "details",
                                OASFactory.createSchema().type(SchemaType.ARRAY).items(detail),
                        "request_id", text("also in the header X-Request-Id and in the logs"),
                        "timestamp", text("when").format("date-time")))
                .required(List.of("code", "message", "details", "request_id", "timestamp"));
        return object(Map.of("error", error)).required(List.of("error"));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema().type(SchemaType.OBJECT).properties(new LinkedHashMap<>(properties));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(SchemaType.STRING).description(description);
    }
}
