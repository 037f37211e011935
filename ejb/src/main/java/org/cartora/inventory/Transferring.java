package org.cartora.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Cursor;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way between two stock locations: drafted, sent, received at once or bit by bit, or called back. Whatever is
 * said twice is done once.
 */
@Stateless
@RolesAllowed(May.CHANGE_STOCK)
public class Transferring {

    private static final String DOCUMENT = "transfer";
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    TransferRows transfers;

    @Inject
    Shelves shelves;

    @Inject
    LocationBook book;

    /** Plans a transfer; moves nothing yet. Refuses a location or SKU that does not exist, and a location to itself. */
    public TransferView draft(DraftTransfer wish) {
        var from = book.get(wish.fromLocation());
        var to = book.get(wish.toLocation());
        if (from.id().equals(to.id())) {
            throw Invalid.field("to_location", "is another than from_location");
        }
        var id = Ids.next();
        transfers.insert(id, from.id(), to.id(), wish.note());
        Portions.together(wish.lines().stream()
                        .map(line -> new StockLine(shelves.variant(line.sku()), line.sku(), line.quantity()))
                        .toList())
                .forEach(line -> transfers.insert(id, line));
        return transfer(id);
    }

    public TransferView transfer(UUID id) {
        return transfers.find(id).orElseThrow(() -> NotFound.of("transfer"));
    }

    /** Newest first. */
    public Page<TransferView> list(@Nullable String cursor, int limit) {
        var before = cursor == null ? LAST : Cursor.id(cursor);
        return Page.first(limit, transfers.list(before, limit + 1), last -> Cursor.of(last.id()));
    }

    /** The goods leave. Refuses what is promised to customers from there (STOCK_IS_PROMISED), and a transfer that was canceled. */
    public TransferView ship(UUID id) {
        var transfer = open(id);
        if (transfer.state() == TransferState.CANCELED) {
            throw StockRefused.closed("transfer", "canceled");
        }
        if (transfer.state() == TransferState.DRAFT) {
            var from = book.get(transfer.fromLocation()).id();
            shelves.change(
                    StockAccount.IN_TRANSIT,
                    transfer.lines().stream()
                            .map(line -> new LocatedLine(line.variantId(), line.sku(), from, -line.quantity()))
                            .toList(),
                    Cause.document(DOCUMENT, id, "sent to " + transfer.toLocation()));
            transfers.become(id, TransferState.IN_TRANSIT);
        }
        return transfer(id);
    }

    /**
     * So much has arrived by now; the transfer ends when all of it has. Refuses more than was sent or less than before
     * (NOT_IN_TRANSFER), and a transfer that is not on its way.
     */
    public TransferView receive(UUID id, ReceiveTransfer command) {
        var transfer = open(id);
        var arrived = Arrivals.of(transfer.lines(), command.lines());
        if (arrived.isEmpty() && transfer.state() != TransferState.DRAFT) {
            return transfer;
        }
        if (transfer.state() != TransferState.IN_TRANSIT) {
            throw StockRefused.closed("transfer", transfer.state() == TransferState.DRAFT ? "not sent yet" : "closed");
        }
        var to = book.get(transfer.toLocation()).id();
        shelves.change(
                StockAccount.IN_TRANSIT,
                arrived.stream().map(line -> line.at(to)).toList(),
                Cause.document(DOCUMENT, id, "received from " + transfer.fromLocation()));
        arrived.forEach(line -> transfers.arrived(id, line));
        if (transfer(id).lines().stream().allMatch(line -> line.missing() == 0)) {
            transfers.become(id, TransferState.RECEIVED);
        }
        return transfer(id);
    }

    /** Ends a transfer; what is still on its way goes back to where it came from. Refuses one that has arrived whole. */
    public TransferView cancel(UUID id) {
        var transfer = open(id);
        if (transfer.state() == TransferState.RECEIVED) {
            throw StockRefused.closed("transfer", "received");
        }
        if (transfer.state() == TransferState.IN_TRANSIT) {
            var from = book.get(transfer.fromLocation()).id();
            shelves.change(
                    StockAccount.IN_TRANSIT, missing(transfer, from), Cause.document(DOCUMENT, id, "called back"));
        }
        if (transfer.state() != TransferState.CANCELED) {
            transfers.become(id, TransferState.CANCELED);
        }
        return transfer(id);
    }

    private TransferView open(UUID id) {
        return transfers.lock(id).orElseThrow(() -> NotFound.of("transfer"));
    }

    private static List<LocatedLine> missing(TransferView transfer, UUID location) {
        return transfer.lines().stream()
                .filter(line -> line.missing() > 0)
                .map(line -> new LocatedLine(line.variantId(), line.sku(), location, line.missing()))
                .toList();
    }
}
