package org.cartora.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.inventory.TakeBack;
import org.jspecify.annotations.Nullable;

/**
 * A return is here. A line that is not named goes back onto the shelf; the shipping is given back only if that is said.
 */
public record ReceiveReturn(
        @Size(max = 500) List<@Valid @NotNull Where> lines,
        @Nullable Boolean refundShipping,
        @Nullable Boolean refundInstead) {

    public ReceiveReturn {
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }

    /** Where the units of a line go. */
    public record Where(@NotNull UUID lineId, @NotNull TakeBack to) {}

    TakeBack of(UUID lineId) {
        return lines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .map(Where::to)
                .findFirst()
                .orElse(TakeBack.RESTOCK);
    }

    /** Money, though something was to be had in exchange. */
    boolean asMoney() {
        return Boolean.TRUE.equals(refundInstead);
    }

    boolean withShipping() {
        return Boolean.TRUE.equals(refundShipping);
    }
}
