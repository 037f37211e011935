package org.cartora.web.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** JSON Merge Patch (RFC 7396): what is named changes, null removes, the rest stays. */
@Dependent
public class MergePatch {

    @Inject
    private Validator validator;

    /** The changed value, validated as a whole; refuses fields that the value does not have. */
    public <T> T apply(T current, ObjectNode patch, Class<T> type) {
        try {
            var changed = Json.MAPPER.treeToValue(merge(Json.MAPPER.valueToTree(current), patch), type);
            var violations = validator.validate(changed);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return changed;
        } catch (JacksonException e) {
            throw BadJson.of(e);
        }
    }

    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merge(result.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
