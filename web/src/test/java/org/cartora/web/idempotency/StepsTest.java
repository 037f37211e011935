package org.cartora.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.idempotency.Answer;
import org.cartora.idempotency.Idempotency;
import org.cartora.idempotency.RequestKey;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final Keys keys = new Keys();
    private final Steps steps = steps(keys);

    @Test
    void aClaimOfWhichNobodyKnowsWhetherItWasMadeIsLetGo() {
        assertThatThrownBy(() -> steps.answer(id -> {
                    throw new AssertionError("nothing is done without a claim");
                }))
                .isInstanceOf(EJBException.class);

        assertThat(keys.released).isEqualTo(keys.claimed).hasSize(1);
    }

    @Test
    void whatCouldNotBeLetGoOfIsTriedAgain() {
        keys.connectionIsLentOnceMore = true;

        assertThatThrownBy(() -> steps.answer(id -> {
                    throw new AssertionError("nothing is done without a claim");
                }))
                .hasMessageContaining("COMMIT");

        assertThat(keys.released).isEqualTo(keys.claimed);
    }

    private static Steps steps(Keys keys) {
        var steps = new Steps();
        steps.idempotency = keys;
        steps.keyed = new KeyedRequest();
        steps.keyed.key(new RequestKey("a", "b", "c"));
        return steps;
    }

    private static final class Keys extends Idempotency {

        private final List<UUID> claimed = new ArrayList<>();
        private final List<UUID> released = new ArrayList<>();

        private boolean connectionIsLentOnceMore;

        @Override
        public Optional<Answer> claim(RequestKey key, UUID claimant) {
            claimed.add(claimant);
            throw new EJBException("the answer of COMMIT was lost");
        }

        @Override
        public void release(RequestKey key, UUID claimant) {
            if (connectionIsLentOnceMore) {
                connectionIsLentOnceMore = false;
                throw new EJBException("this connection has been closed");
            }
            released.add(claimant);
        }
    }
}
