package org.cartora.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money to be given back: of units of some lines and of what is left of the shipping, or an amount; to what paid, if nothing
 * else is said.
 */
public record RefundOrder(
        @Size(max = 500) List<@Valid @NotNull LineQuantity> lines,
        @Nullable Boolean shipping,
        @Nullable @Valid Money amount,
        @NotBlank @Size(max = 200) String reason,
        @Nullable RefundDestination destination) {

    public RefundOrder {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }

    Decision decision(UUID id) {
        return new Decision(id, kind(), reason, Objects.requireNonNullElse(destination, RefundDestination.PAYMENT));
    }

    RefundKind kind() {
        return amount == null ? RefundKind.LINES : RefundKind.AMOUNT;
    }

    boolean withShipping() {
        return Boolean.TRUE.equals(shipping);
    }

    @AssertTrue(message = "give lines, shipping or both, or an amount alone")
    boolean isOneOfBoth() {
        return (amount != null) != (withShipping() || !lines.isEmpty());
    }
}
