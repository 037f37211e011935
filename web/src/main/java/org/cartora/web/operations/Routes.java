package org.cartora.web.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cartora.web.shared.Json;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What JAX-RS annotations say about an operation: where it is, what it takes. */
final class Routes {

    private static final String PACKAGE_OF_RS = "jakarta.ws.rs";

    private Routes() {}

    static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(http -> http.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    /** Patterns inside path parameters are nobody's business. */
    static String path(String base, Method method) {
        var below = method.getAnnotation(Path.class);
        var whole = "/api/" + base + '/' + (below == null ? "" : below.value());
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/{2,}", "/")
                .replaceAll("/$", "");
    }

    /** The forms of its answer that are not JSON. */
    static List<String> files(Method method) {
        var produces = method.getAnnotation(Produces.class);
        return produces == null
                ? List.of()
                : Arrays.stream(produces.value())
                        .map(type -> type.replaceFirst(";.*", ""))
                        .filter(type -> !type.equals(MediaType.APPLICATION_JSON))
                        .toList();
    }

    /** {@code orders_confirm}: unique, and a good name for a generated function. */
    static String operationId(Class<?> type, Method method) {
        var resource = type.getSimpleName().replaceFirst("Resource$", "");
        return Json.name(resource + '_' + method.getName()).replace("__", "_");
    }

    static void parameters(Method method, ObjectNode operation, Schemas schemas) {
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), operation, schemas);
            } else if (!parameter(parameter, parameter.getParameterizedType(), operation, schemas)
                    && !isOther(parameter)) {
                body(method, parameter, operation, schemas);
            }
        }
    }

    private static void fields(Class<?> type, ObjectNode operation, Schemas schemas) {
        for (var field : type.getDeclaredFields()) {
            parameter(field, field.getGenericType(), operation, schemas);
        }
        for (var constructor : type.getDeclaredConstructors()) {
            for (var parameter : type.isRecord() ? new java.lang.reflect.Parameter[0] : constructor.getParameters()) {
                parameter(parameter, parameter.getParameterizedType(), operation, schemas);
            }
        }
    }

    private static boolean parameter(AnnotatedElement element, Type type, ObjectNode operation, Schemas schemas) {
        var query = element.getAnnotation(QueryParam.class);
        var path = element.getAnnotation(PathParam.class);
        var header = element.getAnnotation(HeaderParam.class);
        if (query == null && path == null && header == null) {
            return false;
        }
        var name = query != null
                ? query.value()
                : path != null ? path.value() : Objects.requireNonNull(header).value();
        var described = operation.withArrayProperty("parameters").addObject();
        described.put("name", name).put("in", query != null ? "query" : path != null ? "path" : "header");
        var schema = schemas.of(type);
        Schemas.constrain(schema, element);
        var usual = element.getAnnotation(DefaultValue.class);
        if (usual != null && schema.path("type").asText().equals("integer")) {
            schema.put("default", Integer.parseInt(usual.value()));
        } else if (usual != null && schema.path("type").asText().equals("string")) {
            schema.put("default", usual.value());
        }
        if (path != null || element.isAnnotationPresent(NotNull.class) || element.isAnnotationPresent(NotBlank.class)) {
            described.put("required", true);
        }
        described.set("schema", schema);
        return true;
    }

    /** Contexts, cookies and form parts: nothing that a client sends as the JSON body. */
    private static boolean isOther(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getName().startsWith(PACKAGE_OF_RS) && type != FormParam.class);
    }

    private static void body(
            Method method, java.lang.reflect.Parameter parameter, ObjectNode operation, Schemas schemas) {
        var consumes = method.getAnnotation(Consumes.class);
        var multipart = consumes != null && consumes.value()[0].startsWith("multipart/");
        var body = operation.withObjectProperty("requestBody");
        body.put("required", true);
        if (consumes != null && consumes.value()[0].startsWith("text/")) {
            body.withObjectProperty("content")
                    .withObjectProperty(consumes.value()[0])
                    .withObjectProperty("schema")
                    .put("type", "string");
            return;
        }
        if (multipart || parameter.isAnnotationPresent(FormParam.class)) {
            var part = body.withObjectProperty("content")
                    .withObjectProperty("multipart/form-data")
                    .withObjectProperty("schema");
            part.put("type", "object");
            part.withObjectProperty("properties")
                    .putObject("file")
                    .put("type", "string")
                    .put("format", "binary");
            return;
        }
        var said = parameter.getAnnotation(RequestBody.class);
        var named = said != null && said.content().length > 0
                ? said.content()[0].schema().implementation()
                : Void.class;
        ApiDocument.json(body, schemas.of(named == Void.class ? parameter.getParameterizedType() : named));
    }
}
