package org.cartora.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Set;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a promotion applies. Worth and number are those of the goods in scope, after what earlier lanes took off. A set that
 * is empty asks for nothing.
 */
public record Conditions(
        @Valid @Nullable Scope scope,
        @Valid @Nullable Money minSubtotal,
        @Min(1) @Max(1_000_000) @Nullable Integer minQuantity,
        @Size(max = 50) @Nullable Set<@NotNull @Size(max = 60) String> groups,
        @Size(max = 250) @Nullable Set<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,
        @Size(max = 7) @Nullable Set<DayOfWeek> weekdays,
        @Nullable Boolean firstOrder) {

    public static final Conditions NONE = new Conditions(null, null, null, null, null, null, null);

    public Conditions {
        scope = scope == null ? Scope.ALL : scope;
        groups = groups == null ? Set.of() : Set.copyOf(groups);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
        weekdays = weekdays == null ? Set.of() : Set.copyOf(weekdays);
        firstOrder = firstOrder != null && firstOrder;
    }

    Scope goods() {
        return scope == null ? Scope.ALL : scope;
    }

    boolean meansDay(DayOfWeek day) {
        return weekdays == null || weekdays.isEmpty() || weekdays.contains(day);
    }

    boolean meansDays() {
        return weekdays != null && !weekdays.isEmpty();
    }

    boolean meansOneOf(Set<String> theirs) {
        return groups == null || groups.isEmpty() || !Collections.disjoint(groups, theirs);
    }

    boolean meansCountry(@Nullable String country) {
        return countries == null || countries.isEmpty() || (country != null && countries.contains(country));
    }

    boolean meansFirstOrders() {
        return firstOrder != null && firstOrder;
    }

    /** Asks neither for worth nor for number nor for somebody's first order. */
    boolean meansAnyCart() {
        return minSubtotal == null && (minQuantity == null || minQuantity == 1) && !meansFirstOrders();
    }
}
