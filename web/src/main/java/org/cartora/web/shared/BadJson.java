package org.cartora.web.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cartora.shared.Invalid;
import org.cartora.shared.Refusal;

/** What is wrong with a JSON body, said without a word about the classes behind it. */
final class BadJson {

    private BadJson() {}

    static Refusal empty() {
        return new Refusal(Refusal.Kind.INVALID, "MALFORMED_JSON", "The body is empty; JSON is expected.", List.of());
    }

    static Refusal of(JacksonException e) {
        if (e instanceof ValueInstantiationException broken && broken.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        if (excessive(e)) {
            return new Refusal(
                    Refusal.Kind.INVALID,
                    "MALFORMED_JSON",
                    "The body nests deeper than %d levels, or holds a number of more than %d or a text of more than %d characters."
                            .formatted(Json.MOST_DEEP, Json.MOST_DIGITS, Json.MOST_LETTERS),
                    List.of(),
                    e);
        }
        if (e instanceof JsonMappingException mapping && !(e.getCause() instanceof JacksonException)) {
            if (mapping instanceof MismatchedInputException && emptyInput(mapping)) {
                return empty();
            }
            if (!mapping.getOriginalMessage().startsWith("Trailing token")) {
                return Invalid.field(field(mapping), message(mapping), e);
            }
        }
        return new Refusal(Refusal.Kind.INVALID, "MALFORMED_JSON", "The body is not well-formed JSON.", List.of(), e);
    }

    private static boolean excessive(JacksonException e) {
        return e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException;
    }

    private static boolean emptyInput(JsonMappingException e) {
        return e.getPath().isEmpty() && e.getOriginalMessage().startsWith("No content to map");
    }

    private static String field(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String message(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a known field";
            case InvalidFormatException wrong
            when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
                Arrays.stream(wrong.getTargetType().getEnumConstants())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "must be one of ", ""));
            case InvalidFormatException wrong -> "has the wrong form";
            case MismatchedInputException wrong
            when wrong.getClass() == MismatchedInputException.class && plain(wrong) -> wrong.getOriginalMessage();
            default -> "has the wrong type or form";
        };
    }

    /** Our own readers report in plain words; Jackson's messages name Java types. */
    private static boolean plain(MismatchedInputException e) {
        var said = e.getOriginalMessage();
        return said.startsWith("must ") || said.startsWith("needs ") || said.startsWith("the ");
    }
}
