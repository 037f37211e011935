package org.cartora.order;

import java.util.List;
import java.util.UUID;
import org.cartora.inventory.StockLine;

/** What of an order was shipped, asked back or taken back in one go. */
public record HandledOrder(UUID orderId, String number, List<HandledLine> lines) {

    public HandledOrder {
        lines = List.copyOf(lines);
    }

    /** So many units of one line. */
    public record HandledLine(UUID lineId, UUID variantId, String sku, String title, int quantity, boolean giftCard) {

        public StockLine stock() {
            return new StockLine(variantId, sku, quantity);
        }
    }

    /** What of it lies on shelves. */
    public List<StockLine> stock() {
        return lines.stream()
                .filter(line -> !line.giftCard())
                .map(HandledLine::stock)
                .toList();
    }
}
