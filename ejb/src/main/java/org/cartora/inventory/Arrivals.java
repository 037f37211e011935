package org.cartora.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.cartora.shared.Detail;

/** What is new in a message of what has arrived so far. */
final class Arrivals {

    private Arrivals() {}

    /**
     * The units that arrived since, by SKU. Refuses more than was sent, fewer than had arrived before, and what was not sent at
     * all (NOT_IN_TRANSFER).
     */
    static List<StockLine> of(List<TransferLine> lines, List<ReceiveTransfer.Line> told) {
        var sent = new TreeMap<String, TransferLine>();
        lines.forEach(line -> sent.put(line.sku(), line));
        var wrong = new ArrayList<Detail>();
        var arrived = new ArrayList<StockLine>();
        for (var line : told) {
            var known = sent.get(line.sku());
            if (known == null) {
                wrong.add(new Detail(line.sku(), "is not part of this transfer"));
            } else if (line.received() > known.quantity() || line.received() < known.received()) {
                wrong.add(new Detail(
                        line.sku(),
                        "between " + known.received() + ", as before, and " + known.quantity() + ", as sent"));
            } else if (line.received() > known.received()) {
                arrived.add(new StockLine(known.variantId(), known.sku(), line.received() - known.received()));
                sent.put(
                        line.sku(),
                        new TransferLine(known.variantId(), known.sku(), known.quantity(), line.received()));
            }
        }
        if (!wrong.isEmpty()) {
            throw StockRefused.notInTransfer(wrong);
        }
        arrived.sort(Comparator.comparing(StockLine::sku));
        return arrived;
    }
}
