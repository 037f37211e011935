package org.cartora.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import org.cartora.idempotency.Answer;
import org.cartora.web.shared.Json;
import org.jspecify.annotations.Nullable;

/** Answers as they go over the wire, and as they are kept. */
final class Answers {

    private static final String[] KEPT = {"Location", "ETag", "X-Order-Token", "X-Cart-Token", "Content-Type"};

    private Answers() {}

    /** Whether a body is one that this class gave, and so is kept already. */
    static boolean isKept(@Nullable Object entity) {
        return entity instanceof byte[];
    }

    static Answer of(Response response) {
        var headers = new HashMap<String, String>();
        for (var name : KEPT) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        headers.putIfAbsent("Content-Type", MediaType.APPLICATION_JSON);
        return new Answer(response.getStatus(), headers, bytes(response.getEntity()));
    }

    private static byte[] bytes(@Nullable Object entity) {
        try {
            return switch (entity) {
                case null -> new byte[0];
                case byte[] ready -> ready;
                default -> Json.MAPPER.writeValueAsBytes(entity);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    static Response replay(Answer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return withBody(response, answer);
    }

    static Response withBody(Response.ResponseBuilder response, Answer answer) {
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
