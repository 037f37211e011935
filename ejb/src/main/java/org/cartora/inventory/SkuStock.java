package org.cartora.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stock of one variant over all locations; available counts those that sell, backorder what is sold beyond. */
public record SkuStock(
        UUID variantId,
        String sku,
        int onHand,
        int allocated,
        int reserved,
        int available,
        @Nullable BeyondStock backorder,
        List<StockView> levels) {

    public SkuStock {
        levels = List.copyOf(levels);
    }

    /** Its level at a location. */
    public Optional<StockView> at(String location) {
        return levels.stream()
                .filter(level -> level.location().equals(location))
                .findFirst();
    }

    static SkuStock of(List<StockView> levels, Availability available) {
        var first = levels.getFirst();
        return new SkuStock(
                first.variantId(),
                first.sku(),
                levels.stream().mapToInt(StockView::onHand).sum(),
                levels.stream().mapToInt(StockView::allocated).sum(),
                levels.stream().mapToInt(StockView::reserved).sum(),
                available.units(),
                available.beyond(),
                levels);
    }
}
