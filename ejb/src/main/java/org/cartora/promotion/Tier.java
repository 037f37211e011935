package org.cartora.promotion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** From this worth on: so many percent, or this amount. */
public record Tier(
        @NotNull @Valid Money from,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Nullable
        BigDecimal percent,

        @Nullable Money amount) {}
