package org.cartora.web.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import org.cartora.shared.Detail;

/** Bean Validation's findings with the names that the client sent. */
final class Violations {

    private Violations() {}

    static Problem problem(ConstraintViolationException e) {
        return Problem.invalid(e.getConstraintViolations().stream()
                .map(Violations::detail)
                .sorted(Comparator.comparing(Detail::field).thenComparing(Detail::message))
                .toList());
    }

    private static Detail detail(ConstraintViolation<?> violation) {
        return new Detail(field(violation.getPropertyPath()), violation.getMessage());
    }

    /** {@code place.order.shippingAddress.line1} is {@code shipping_address.line1} to the client. */
    static String field(Path path) {
        var field = new StringBuilder();
        var argument = "body";
        for (var node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                field.append('.').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                argument = Json.name(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(Json.name(node.getName()));
            }
        }
        return field.isEmpty() ? argument : field.toString();
    }
}
