package org.cartora.interchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/**
 * How a run brings a file in: block by block, each block with the place that was got to in one transaction. A dry run does
 * the same and undoes it, so that it says what the real one would say.
 */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Importing {

    @Inject
    ImportRows rows;

    @Inject
    InterchangeFolder folder;

    @Inject
    ProductTaking products;

    @Inject
    PriceTaking prices;

    @Inject
    StockTaking stock;

    @Inject
    CustomerTaking customers;

    @Inject
    OrderTaking orders;

    @Resource
    SessionContext context;

    /** What is to be done; refuses a file that does not exist, or no longer. Repeating it begins nothing anew. */
    public ImportTask begin(UUID run, UUID file, boolean dryRun) {
        rows.begin(run, file, dryRun);
        var state = rows.find(run).orElseThrow(() -> NotFound.of("file to import"));
        return new ImportTask(folder.upload(state.file()), state.kind(), state.place(), state.rows(), state.dryRun());
    }

    /**
     * Takes a block, as far as no earlier attempt has. Throws {@link EntryRefused} when the shop says no to one of the
     * entries: then nothing has happened. The answer of a dry run has to be noted.
     */
    public Taken take(UUID run, List<SheetEntry> entries) {
        var state = rows.lock(run);
        var left =
                entries.stream().filter(entry -> entry.from() >= state.place()).toList();
        if (left.isEmpty()) {
            return Taken.nothing();
        }
        var taken = switch (state.kind()) {
            case PRODUCTS -> products.take(state, left);
            case PRICES -> prices.take(left);
            case STOCK -> stock.take(state, left);
            case CUSTOMERS -> customers.take(left);
            case ORDERS -> orders.take(left);
        };
        if (state.dryRun()) {
            context.setRollbackOnly();
        } else {
            rows.note(run, taken);
        }
        return taken;
    }

    /** Keeps what a dry run found, or that an entry was refused. */
    public void note(UUID run, Taken taken) {
        if (!taken.isNothing() && rows.lock(run).place() <= taken.from()) {
            rows.note(run, taken);
        }
    }

    /** What came of it, for the job's run. */
    public Map<String, String> result(UUID run) {
        var row = rows.row(run).orElseThrow(() -> NotFound.of("import"));
        var result = new LinkedHashMap<String, String>();
        result.put("import_id", run.toString());
        result.put("created", String.valueOf(row.created()));
        result.put("changed", String.valueOf(row.changed()));
        result.put("unchanged", String.valueOf(row.unchanged()));
        result.put("failed", String.valueOf(row.failed()));
        result.put("warnings", String.valueOf(row.warnings()));
        return result;
    }
}
