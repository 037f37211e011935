package org.cartora.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.cartora.idempotency.Idempotency;
import org.cartora.shared.Ids;
import org.cartora.shared.SecondTry;

/**
 * Keyed work of several transactions. The same key gives the same id, and the work uses it so that each of its steps may be
 * repeated: a retry after a crash goes through the steps that were done without doing them again. So the answer may be kept
 * after the last of them.
 */
@ApplicationScoped
public class Steps {

    @EJB
    Idempotency idempotency;

    @Inject
    KeyedRequest keyed;

    /** Runs the work with its id, or gives the answer of the first request with this key again. */
    public Response answer(Function<UUID, Response> work) {
        var key = keyed.key();
        if (key == null) {
            return work.apply(Ids.next());
        }
        var claimant = Ids.next();
        var kept = false;
        try {
            var earlier = idempotency.claim(key, claimant);
            if (earlier.isPresent()) {
                kept = true;
                return Answers.replay(earlier.get());
            }
            var response = work.apply(UUID.nameUUIDFromBytes((key.scope() + '\n' + key.key()).getBytes(UTF_8)));
            var answer = Answers.of(response);
            if (answer.isFinal()) {
                idempotency.answered(key, answer);
                kept = true;
            }
            return Answers.withBody(Response.fromResponse(response), answer);
        } finally {
            if (!kept) {
                // also if the connection broke while it was claimed
                SecondTry.run("letting go of a claim", () -> idempotency.release(key, claimant));
            }
        }
    }
}
