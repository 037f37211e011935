package org.cartora.promotion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cartora.pricing.Market;
import org.jspecify.annotations.Nullable;

/** The promotions of a shop that has these and no database; nobody has used any of them. */
public final class FixedPromotions {

    private FixedPromotions() {}

    /** Of those that need a coupon each has a code of its own: {@link #code} of where it stands. */
    public static Promotions of(List<PromotionTerms> terms) {
        var promotions = new Promotions();
        promotions.promotions = new OpenPromotions();
        promotions.promotions.rows = new PromotionRows() {
            @Override
            List<Candidate> candidates(Instant at, Collection<String> codes) {
                return candidatesOf(terms, codes);
            }
        };
        promotions.redemptions = new Redemptions() {
            @Override
            List<Row> held(Collection<UUID> checkouts) {
                return List.of();
            }

            @Override
            int usedBy(UUID promotion, String redeemer) {
                return 0;
            }
        };
        promotions.market = new Market() {
            @Override
            public ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }
        };
        return promotions;
    }

    public static String code(int index) {
        return "CODE" + index;
    }

    private static List<Candidate> candidatesOf(List<PromotionTerms> terms, Collection<String> codes) {
        var found = new ArrayList<Candidate>();
        for (var i = 0; i < terms.size(); i++) {
            var code = terms.get(i).needsCoupon() ? code(i) : null;
            if (code == null || codes.contains(code)) {
                found.add(candidate(new UUID(1, i), terms.get(i), code));
            }
        }
        return found;
    }

    private static Candidate candidate(UUID id, PromotionTerms terms, @Nullable String code) {
        return new Candidate(
                new PromotionView(id, PromotionStatus.ACTIVE, terms, 0, 0, Instant.EPOCH),
                code,
                0,
                code == null ? null : 1);
    }
}
