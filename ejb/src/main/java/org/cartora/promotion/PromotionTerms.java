package org.cartora.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it is agreed: when it applies, what it gives, on which lane, and how it stacks. A higher priority comes
 * first. Limits count redemptions; with none there is no limit.
 */
public record PromotionTerms(
        @NotBlank @Size(max = 120) String name,
        @NotNull Lane lane,
        @NotNull Stacking stacking,
        @Min(-1000) @Max(1000) int priority,
        @Valid Conditions conditions,
        @NotNull @Valid Benefit benefit,
        boolean needsCoupon,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Min(1) @Max(1_000_000_000) @Nullable Integer totalLimit,
        @Min(1) @Max(1_000_000_000) @Nullable Integer perCustomerLimit) {

    public PromotionTerms {
        conditions = Objects.requireNonNullElse(conditions, Conditions.NONE);
    }

    /** How often one customer may use it: a first order comes once. */
    @Nullable
    Integer customerLimit() {
        return conditions.meansFirstOrders() ? Integer.valueOf(1) : perCustomerLimit;
    }

    /** The currency in which its amounts are; none where it has none, and holds in all. */
    Optional<String> currency() {
        return amounts().map(Money::currency).findFirst();
    }

    /** All amounts that it names. */
    Stream<Money> amounts() {
        return Stream.concat(
                        Stream.of(benefit.amount(), conditions.minSubtotal()),
                        benefit.steps().stream().flatMap(step -> Stream.of(step.from(), step.amount())))
                .flatMap(Stream::ofNullable);
    }

    /**
     * Whether a price tag may promise it: it takes something off a unit whatever else lies in the cart, whoever buys it for
     * the how-manieth time. All else waits for the cart, which it makes cheaper than the tags.
     */
    boolean isTag() {
        return lane == Lane.CATALOG
                && stacking != Stacking.EXCLUSIVE
                && !needsCoupon
                && totalLimit == null
                && perCustomerLimit == null
                && benefit.goods().isAll()
                && conditions.meansAnyCart();
    }
}
