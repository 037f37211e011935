package org.cartora.web.idempotency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cartora.idempotency.Idempotency;
import org.jspecify.annotations.Nullable;

/** Work of one transaction for a request whose body was streamed away; with a key it is done once. */
@ApplicationScoped
public class StreamedOnce {

    @EJB
    Idempotency idempotency;

    @Inject
    KeyedRequest keyed;

    /** The content says in few words what the request was, a checksum among them: another one with the key is refused. */
    public Response answer(String content, Supplier<Response> work) {
        var key = keyed.withContent(content);
        if (key == null) {
            return work.get();
        }
        var fresh = new AtomicReference<@Nullable Response>();
        var answer = idempotency.once(key, () -> {
            var response = work.get();
            fresh.set(response);
            return Answers.of(response);
        });
        var response = fresh.get();
        return response == null ? Answers.replay(answer) : Answers.withBody(Response.fromResponse(response), answer);
    }
}
