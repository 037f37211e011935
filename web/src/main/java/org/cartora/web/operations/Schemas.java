package org.cartora.web.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cartora.shared.Money;
import org.cartora.web.shared.Json;
import org.jspecify.annotations.Nullable;

/** JSON schemas of our types, asked of the very mapper that writes and reads them. */
final class Schemas {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);
    private static final Set<Class<?>> DECIMAL = Set.of(double.class, float.class, Double.class, BigDecimal.class);

    private final Map<String, ObjectNode> components = new TreeMap<>();
    private final Map<JavaType, String> names = new HashMap<>();

    /** All schemas that were referred to so far, by name. */
    Map<String, ObjectNode> components() {
        return components;
    }

    ObjectNode of(Type type) {
        return of(Json.MAPPER.constructType(type));
    }

    ObjectNode of(JavaType type) {
        var raw = type.getRawClass();
        if (type.isCollectionLikeType() || (type.isArrayType() && raw != byte[].class)) {
            return object("array").set("items", of(type.getContentType()));
        }
        if (type.isMapLikeType()) {
            return object("object").set("additionalProperties", of(type.getContentType()));
        }
        if (type.isReferenceType() || raw == Optional.class) {
            return of(type.containedTypeOrUnknown(0));
        }
        return simple(raw)
                .orElseGet(() -> raw == Object.class || JsonNode.class.isAssignableFrom(raw)
                        ? Json.MAPPER.createObjectNode()
                        : reference(type));
    }

    private static Optional<ObjectNode> simple(Class<?> raw) {
        if (WHOLE.contains(raw)) {
            return Optional.of(object("integer"));
        }
        if (DECIMAL.contains(raw)) {
            return Optional.of(object("number"));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Optional.of(object("boolean"));
        }
        if (CharSequence.class.isAssignableFrom(raw)) {
            return Optional.of(object("string"));
        }
        if (raw.isEnum()) {
            var schema = object("string");
            var values = schema.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).map(String::valueOf).forEach(values::add);
            return Optional.of(schema);
        }
        var format = Map.of(
                        UUID.class,
                        "uuid",
                        Instant.class,
                        "date-time",
                        LocalDate.class,
                        "date",
                        LocalTime.class,
                        "time",
                        byte[].class,
                        "binary")
                .get(raw);
        return Optional.ofNullable(format).map(form -> object("string").put("format", form));
    }

    private ObjectNode reference(JavaType type) {
        var name = names.get(type);
        if (name == null) {
            name = name(type);
            names.put(type, name);
            components.put(name, Json.MAPPER.createObjectNode());
            components.put(name, type.hasRawClass(Money.class) ? money() : describe(type));
        }
        return Json.MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** {@code Page<OrderSummary>} is OrderSummaryPage; of two types with one name the second says where it is from. */
    private String name(JavaType type) {
        var name = new StringBuilder();
        for (var i = 0; i < type.containedTypeCount(); i++) {
            name.append(type.containedTypeOrUnknown(i).getRawClass().getSimpleName());
        }
        name.append(type.getRawClass().getSimpleName());
        if (!components.containsKey(name.toString())) {
            return name.toString();
        }
        var place = type.getRawClass().getPackageName();
        var from = place.substring(place.lastIndexOf('.') + 1);
        return Character.toUpperCase(from.charAt(0)) + from.substring(1) + name;
    }

    private ObjectNode describe(JavaType type) {
        var schema = object("object");
        var properties = schema.putObject("properties");
        var required = Json.MAPPER.createArrayNode();
        var config = Json.MAPPER.getSerializationConfig();
        for (var property : config.introspect(type).findProperties()) {
            var component = component(type.getRawClass(), property);
            var value = of(property.getPrimaryType());
            component.ifPresent(known -> constrain(value, known.getAccessor()));
            properties.set(property.getName(), value);
            var always = property.findInclusion().getValueInclusion() == JsonInclude.Include.ALWAYS;
            if (always && component.map(Schemas::optional).orElse(false)) {
                value.put("nullable", true);
            }
            if (component.map(known -> always || !optional(known)).orElse(false)) {
                required.add(property.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static Optional<RecordComponent> component(Class<?> raw, BeanPropertyDefinition property) {
        return raw.isRecord()
                ? Arrays.stream(raw.getRecordComponents())
                        .filter(component -> component.getName().equals(property.getInternalName()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Bean Validation's limits, as far as a schema can say them. */
    static void constrain(ObjectNode schema, AnnotatedElement element) {
        if (schema.has("$ref")) {
            return;
        }
        limit(element.getAnnotation(Size.class)).ifPresent(size -> {
            var list = schema.path("type").asText().equals("array");
            if (size.min() > 0) {
                schema.put(list ? "minItems" : "minLength", size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.put(list ? "maxItems" : "maxLength", size.max());
            }
        });
        limit(element.getAnnotation(Min.class)).ifPresent(min -> schema.put("minimum", min.value()));
        limit(element.getAnnotation(Max.class)).ifPresent(max -> schema.put("maximum", max.value()));
        limit(element.getAnnotation(Pattern.class))
                .ifPresent(form -> schema.put("pattern", "^(?:" + form.regexp() + ")$"));
        limit(element.getAnnotation(Email.class)).ifPresent(email -> schema.put("format", "email"));
    }

    private static <T> Optional<T> limit(@Nullable T annotation) {
        return Optional.ofNullable(annotation);
    }

    private static ObjectNode money() {
        var schema = object("object");
        schema.put("description", "A decimal string with the currency's own number of digits, and the currency.");
        var properties = schema.putObject("properties");
        properties
                .putObject("amount")
                .put("type", "string")
                .put("pattern", "^-?\\d+(\\.\\d+)?$")
                .put("example", "12.90");
        properties
                .putObject("currency")
                .put("type", "string")
                .put("pattern", "^[A-Z]{3}$")
                .put("example", "EUR");
        schema.putArray("required").add("amount").add("currency");
        return schema;
    }

    private static ObjectNode object(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }
}
