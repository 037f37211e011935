package org.cartora.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of a request, as {@code application/x-www-form-urlencoded} with brackets: {@code metadata[order]=7}. */
record Form(SortedMap<String, String> fields) {

    static Form of(String encoded) {
        var fields = new TreeMap<String, String>();
        for (var pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
            var value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
            fields.put(name.endsWith("[]") ? name.replace("[]", "[" + fields.size() + "]") : name, value);
        }
        return new Form(fields);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> Problem.invalid(name, "parameter_missing", "Missing required param: " + name + "."));
    }

    /** An amount in the currency's smallest unit. */
    Optional<Long> amount(String name) {
        return text(name).map(value -> {
            if (!value.matches("\\d{1,12}") || Long.parseLong(value) == 0) {
                throw Problem.invalid(name, "parameter_invalid_integer", "Invalid positive integer");
            }
            return Long.parseLong(value);
        });
    }

    long number(String name, long otherwise) {
        return text(name)
                .map(value -> {
                    if (!value.matches("\\d{1,15}")) {
                        throw Problem.invalid(name, "parameter_invalid_integer", "Invalid integer: " + value);
                    }
                    return Long.parseLong(value);
                })
                .orElse(otherwise);
    }

    /** The fields {@code name[…]} as an object of texts. */
    ObjectNode nested(String name) {
        var object = Json.object();
        fields.forEach((field, value) -> {
            if (field.startsWith(name + "[") && field.endsWith("]")) {
                object.put(field.substring(name.length() + 1, field.length() - 1), value);
            }
        });
        return object;
    }

    /** Whether it asks for a part to be shown, or for something in it. */
    boolean expands(String path) {
        return fields.entrySet().stream()
                .anyMatch(field ->
                        field.getKey().startsWith("expand[") && (field.getValue() + ".").startsWith(path + "."));
    }

    /** Refuses what the request does not know, as Stripe does. */
    Form only(Set<String> known) {
        for (var field : fields.keySet()) {
            int bracket = field.indexOf('[');
            var name = bracket < 0 ? field : field.substring(0, bracket);
            if (!known.contains(name) && !name.equals("expand")) {
                throw Problem.invalid(name, "parameter_unknown", "Received unknown parameter: " + name);
            }
        }
        return this;
    }

    /** Tells whether two requests are the same. */
    String fingerprint(String path) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest((path + fields).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
