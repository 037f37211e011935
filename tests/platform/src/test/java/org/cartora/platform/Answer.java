package org.cartora.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;

/** What the platform answered: status, headers and the JSON of the body, if it is JSON. */
record Answer(int status, HttpResponse<String> http, JsonNode json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Answer of(HttpResponse<String> response) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var json = type.contains("json") && !response.body().isEmpty()
                ? MAPPER.readTree(response.body())
                : MissingNode.getInstance();
        return new Answer(response.statusCode(), response, json);
    }

    /** Done: 201 by this request, 200 where another one was first, as the provider's webhook may be. */
    boolean isDone() {
        return status / 100 == 2;
    }

    String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    String text(String pointer) {
        return json.at(pointer).asText();
    }

    String body() {
        return http.body();
    }

    String code() {
        return text("/error/code");
    }

    @Override
    public String toString() {
        return status + " " + http.uri() + " " + http.body();
    }
}
