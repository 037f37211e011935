package org.cartora.launcher.demo;

import tools.jackson.databind.json.JsonMapper;

/** Values as the tables keep them: field names as in Java, empty ones as null. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
