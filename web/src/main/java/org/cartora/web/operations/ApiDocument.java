package org.cartora.web.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cartora.web.shared.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The OpenAPI document, made from the resources themselves and their MicroProfile annotations. The server's own generator
 * knows neither our JSON names nor the records of the domain.
 */
final class ApiDocument {

    private final ObjectNode document = Json.MAPPER.createObjectNode();
    private final Schemas schemas = new Schemas();
    private final Set<String> ids = new HashSet<>();

    private ApiDocument() {}

    static ObjectNode of(Collection<Class<?>> resources, String server) {
        var made = new ApiDocument();
        made.document.put("openapi", "3.0.3");
        made.document
                .putObject("info")
                .put("title", "Cartora")
                .put("version", "0.1")
                .put(
                        "description",
                        "The shop over HTTP. JSON with snake_case names, times in RFC 3339 UTC, money as a decimal"
                                + " string with its currency, lists by opaque cursors, one form of error.");
        made.document.putArray("servers").addObject().put("url", server);
        made.document.putObject("paths");
        resources.stream().sorted(Comparator.comparing(Class::getName)).forEach(made::resource);
        made.components();
        return made.document;
    }

    private void resource(Class<?> type) {
        var base = type.getAnnotation(Path.class).value();
        Arrays.stream(type.getMethods())
                .filter(method -> Routes.verb(method).isPresent())
                .filter(method -> !hidden(method))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .forEach(method -> operation(type, base, method));
    }

    private static boolean hidden(Method method) {
        var said = method.getAnnotation(Operation.class);
        return said != null && said.hidden();
    }

    private void operation(Class<?> type, String base, Method method) {
        var path = Routes.path(base, method);
        var verb = Routes.verb(method).orElseThrow();
        var verbs = document.withObjectProperty("paths").withObjectProperty(path);
        if (verbs.path(verb).isObject()) {
            otherForms(verbs.withObjectProperty(verb), method, verb);
            return;
        }
        var operation = verbs.putObject(verb);
        var said = method.getAnnotation(Operation.class);
        if (said != null && !said.summary().isEmpty()) {
            operation.put("summary", said.summary());
        }
        operation.put("operationId", unique(Routes.operationId(type, method), verb));
        operation.putArray("tags").add(tag(type));
        Routes.parameters(method, operation, schemas);
        responses(operation, method, verb);
        operation
                .withObjectProperty("responses")
                .putObject("429")
                .put("$ref", "#/components/responses/TooManyRequests");
        var security = operation.putArray("security");
        security.addObject();
        security.addObject().putArray("token");
    }

    /** A second method at the same place answers the same in another form. */
    private void otherForms(ObjectNode operation, Method method, String verb) {
        var other = Json.MAPPER.createObjectNode();
        responses(other, method, verb);
        var answers = operation.withObjectProperty("responses");
        other.path("responses")
                .properties()
                .forEach(answer -> answers.withObjectProperty(answer.getKey())
                        .withObjectProperty("content")
                        .setAll((ObjectNode) answer.getValue().path("content")));
    }

    private String unique(String id, String verb) {
        return ids.add(id) ? id : unique(id + '_' + verb, verb);
    }

    private static String tag(Class<?> type) {
        var tag = type.getAnnotation(Tag.class);
        if (tag != null) {
            return tag.name();
        }
        var place = type.getPackageName();
        var capability = place.substring(place.lastIndexOf('.') + 1);
        return Character.toUpperCase(capability.charAt(0)) + capability.substring(1);
    }

    private void responses(ObjectNode operation, Method method, String verb) {
        var responses = operation.putObject("responses");
        var declared = method.getAnnotationsByType(APIResponse.class);
        for (var response : declared) {
            var answer = responses.putObject(response.responseCode());
            answer.put("description", response.description());
            content(response).forEach(type -> json(answer, schemas.of(type)));
        }
        if (declared.length == 0) {
            undeclared(responses, method);
        }
        json(responses.putObject("default").put("description", "what went wrong"), reference("schemas/Error"));
    }

    /** What its type and its media types say: a value, a file, or nothing. */
    private void undeclared(ObjectNode responses, Method method) {
        var type = method.getGenericReturnType();
        var files = Routes.files(method);
        var value = type != void.class && type != Response.class;
        if (!value && files.isEmpty()) {
            responses.putObject("204").put("description", "done");
            return;
        }
        var answer = responses.putObject("200").put("description", "as asked");
        if (value) {
            json(answer, schemas.of(type));
        }
        files.forEach(file -> answer.withObjectProperty("content")
                .putObject(file)
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary"));
    }

    private static Stream<Class<?>> content(APIResponse response) {
        return Arrays.stream(response.content())
                .<Class<?>>map(content -> content.schema().implementation())
                .filter(type -> type != Void.class)
                .limit(1);
    }

    static void json(ObjectNode holder, ObjectNode schema) {
        holder.withObjectProperty("content").putObject("application/json").set("schema", schema);
    }

    private void components() {
        var components = document.putObject("components");
        var all = components.putObject("schemas");
        schemas.components().forEach(all::set);
        all.set("Error", error());
        tooMany(components.putObject("responses").putObject("TooManyRequests"));
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
    }

    private static void tooMany(ObjectNode response) {
        response.put("description", "too many, too fast: try again when Retry-After says");
        var headers = response.putObject("headers");
        whole(headers, "Retry-After", "seconds after which one more is let in");
        whole(headers, "RateLimit-Limit", "how many are let in at once; this and the next two are in every answer");
        whole(headers, "RateLimit-Remaining", "how many are left of the tightest limit");
        whole(headers, "RateLimit-Reset", "seconds after which all are there again");
        json(response, reference("schemas/Error"));
    }

    private static void whole(ObjectNode headers, String name, String description) {
        headers.putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", "integer");
    }

    private static ObjectNode reference(String component) {
        return Json.MAPPER.createObjectNode().put("$ref", "#/components/" + component);
    }

    private static ObjectNode error() {
        var error = Json.MAPPER.createObjectNode().put("type", "object");
        error.putArray("required").add("error");
        var body = error.putObject("properties").putObject("error").put("type", "object");
        var properties = body.putObject("properties");
        for (var name : List.of("code", "message", "request_id")) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("timestamp").put("type", "string").put("format", "date-time");
        var detail = properties
                .putObject("details")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        detail.putObject("properties").putObject("field").put("type", "string");
        detail.withObjectProperty("properties").putObject("message").put("type", "string");
        var required = body.putArray("required");
        Stream.of("code", "message", "details", "request_id", "timestamp").forEach(required::add);
        return error;
    }
}
