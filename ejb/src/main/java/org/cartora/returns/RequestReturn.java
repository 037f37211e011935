package org.cartora.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.cartora.order.LineQuantity;
import org.jspecify.annotations.Nullable;

/** What a customer wants to send back, why, and for what: for money, or for other things in exchange. */
public record RequestReturn(
        @NotEmpty @Size(max = 500) List<@Valid @NotNull LineQuantity> lines,
        @NotNull ReturnReason reason,
        @Nullable @Size(max = 500) String comment,
        @Size(max = 100) List<@Valid @NotNull WishedItem> exchangeFor) {

    public RequestReturn {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
        exchangeFor = List.copyOf(Objects.requireNonNullElse(exchangeFor, List.of()));
    }
}
