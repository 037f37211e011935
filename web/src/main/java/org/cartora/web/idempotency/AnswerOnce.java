package org.cartora.web.idempotency;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import org.cartora.idempotency.Idempotency;
import org.jspecify.annotations.Nullable;

/** Runs a keyed request inside the transaction that keeps its answer, or answers what it was answered before. */
@Interceptor
@Idempotent
@Priority(AnswerOnce.BEHIND_THE_RULES)
public class AnswerOnce {

    /** What breaks a rule is refused before its key counts: Bean Validation's own interceptor has PLATFORM_AFTER + 800. */
    static final int BEHIND_THE_RULES = Interceptor.Priority.PLATFORM_AFTER + 900;

    @EJB
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
            return Answers.of(response);
        });
        var response = fresh.get();
        return response == null ? Answers.replay(answer) : Answers.withBody(Response.fromResponse(response), answer);
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
}
