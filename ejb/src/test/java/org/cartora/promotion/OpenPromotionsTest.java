package org.cartora.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenPromotionsTest {

    private final List<Collection<String>> read = new ArrayList<>();
    private final OpenPromotions promotions = new OpenPromotions();

    @Test
    void whatNeedsNoCodeIsReadOnceForManyCarts() {
        stored(null);

        assertThat(promotions.now(List.of())).hasSize(1);
        assertThat(promotions.now(List.of())).hasSize(1);

        assertThat(read).hasSize(1);
    }

    @Test
    void aChangeIsSeenAtOnce() {
        stored(null);
        promotions.now(List.of());

        promotions.forget(new TagBook.Changed());
        promotions.now(List.of());

        assertThat(read).hasSize(2);
    }

    @Test
    void whatIsCountedIsReadEachTime() {
        stored(1_000);
        promotions.now(List.of());
        read.clear();

        promotions.now(List.of());
        promotions.now(List.of());

        assertThat(read).hasSize(2);
    }

    @Test
    void aCodeIsLookedUpEachTime() {
        stored(null);

        promotions.now(List.of("AUTUMN"));
        promotions.now(List.of("AUTUMN"));

        assertThat(read).containsExactly(List.of("AUTUMN"), List.of("AUTUMN"));
    }

    private void stored(@Nullable Integer totalLimit) {
        var terms = new PromotionTerms(
                "Autumn",
                Lane.CART,
                Stacking.COMBINES,
                0,
                Conditions.NONE,
                Benefit.percent("10"),
                false,
                null,
                null,
                totalLimit,
                null);
        var view = new PromotionView(new UUID(1, 1), PromotionStatus.ACTIVE, terms, 0, 1, Instant.EPOCH);
        promotions.rows = new PromotionRows() {
            @Override
            List<Candidate> candidates(Instant at, Collection<String> codes) {
                read.add(codes);
                return List.of(new Candidate(view, null, 0, null));
            }
        };
    }
}
