package org.cartora.checkout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.cart.AddItem;
import org.cartora.order.LineQuantity;
import org.cartora.order.OrderLineView;
import org.cartora.order.OrderView;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** More for a placed order: other variants, more units of its lines, or both. An expected total that is not right is refused. */
public record AddToOrder(
        @Size(max = 100) List<@Valid @NotNull AddItem> items,
        @Size(max = 100) List<@Valid @NotNull LineQuantity> lines,
        @Nullable @Valid Money expectedTotal) {

    public AddToOrder {
        items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }

    @AssertTrue(message = "give items, lines or both")
    boolean isSomething() {
        return !items.isEmpty() || !lines.isEmpty();
    }

    /** What is wanted of each variant; what is asked for twice is one line. */
    List<AddItem> wanted(OrderView order) {
        var wanted = new LinkedHashMap<UUID, Integer>();
        items.forEach(item -> wanted.merge(item.variantId(), item.quantity(), Integer::sum));
        lines.forEach(line -> wanted.merge(variant(order, line), line.quantity(), Integer::sum));
        return wanted.entrySet().stream()
                .map(entry -> AddItem.sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static UUID variant(OrderView order, LineQuantity wanted) {
        return order.lines().stream()
                .filter(line -> line.id().equals(wanted.lineId()))
                .map(OrderLineView::variantId)
                .findFirst()
                .orElseThrow(() -> Invalid.field("lines", wanted.lineId() + " is not a line of this order"));
    }
}
