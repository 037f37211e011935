package org.cartora.cart;

import java.util.List;

/** What lies in a cart as it is stored: lines, and the codes of coupons. */
record Held(List<LineRow> lines, List<String> codes) {

    Held {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    List<AddItem> wanted() {
        return lines.stream()
                .map(line -> new AddItem(line.variantId(), line.quantity()))
                .toList();
    }
}
