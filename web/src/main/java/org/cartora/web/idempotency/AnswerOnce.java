package org.cartora.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.cartora.idempotency.Answer;
import org.cartora.idempotency.Idempotency;
import org.cartora.web.shared.Json;
import org.jspecify.annotations.Nullable;

/** Runs a keyed request inside the transaction that keeps its answer, or answers what it was answered before. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
public class AnswerOnce {

    private static final String[] KEPT = {"Location", "ETag", "X-Order-Token", "X-Cart-Token", "Content-Type"};

    @Inject
    Idempotency idempotency;

    @Inject
    KeyedRequest keyed;

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        var key = keyed.key();
        if (key == null) {
            return call.proceed();
        }
        var fresh = new AtomicReference<@Nullable Response>();
        var answer = idempotency.once(key, () -> {
            var response = proceed(call);
            fresh.set(response);
            return kept(response);
        });
        var response = fresh.get();
        return response == null ? replay(answer) : withBody(Response.fromResponse(response), answer);
    }

    /** Whether a body is one that this class gave, and so is kept already. */
    static boolean isKept(@Nullable Object entity) {
        return entity instanceof byte[];
    }

    private static Response proceed(InvocationContext call) {
        try {
            return (Response) call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a keyed method throws no checked exceptions", e);
        }
    }

    private static Answer kept(Response response) {
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

    private static Response replay(Answer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return withBody(response, answer);
    }

    private static Response withBody(Response.ResponseBuilder response, Answer answer) {
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
