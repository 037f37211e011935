package org.cartora.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cartora.shared.Kept;

/**
 * The promotions that may apply to a cart. Those that ask for no code are kept for a second, for every cart and every checkout needs
 * them: what begins, ends or is changed on another node counts a second later, what is changed on this one at once. Where
 * anything is counted, it is read anew each time.
 */
@ApplicationScoped
class OpenPromotions {

    @Inject
    PromotionRows rows;

    private final Kept<List<Candidate>> kept = new Kept<>(Duration.ofSeconds(1));

    List<Candidate> now(Collection<String> codes) {
        if (!codes.isEmpty()) {
            return rows.candidates(Instant.now(), codes);
        }
        var known = kept.get(() -> rows.candidates(Instant.now(), List.of()));
        return known.stream().anyMatch(OpenPromotions::isCounted) ? rows.candidates(Instant.now(), List.of()) : known;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TagBook.Changed changed) {
        kept.forget();
    }

    private static boolean isCounted(Candidate candidate) {
        return candidate.promotion().terms().totalLimit() != null;
    }
}
