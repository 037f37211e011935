package org.cartora.interchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.job.Jobs;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * How a run writes a table into a file: page by page. The row says how long the file is and what it holds; what stands in the
 * file beyond that was written by an attempt that died, and is cut off.
 */
@Stateless
@RolesAllowed(May.RUN_THE_PLATFORM)
public class Exporting {

    private static final System.Logger AUDIT = System.getLogger("cartora.audit");

    @Inject
    ExportRows rows;

    @Inject
    InterchangeFolder folder;

    @Inject
    ProductPaging products;

    @Inject
    PricePaging prices;

    @Inject
    StockPaging stock;

    @Inject
    CustomerPaging customers;

    @Inject
    OrderPaging orders;

    @EJB
    Jobs jobs;

    /** What is to be done. Repeating it begins nothing anew. */
    public ExportTask begin(UUID run, Kind kind) {
        if (rows.find(run).isEmpty()) {
            var by = jobs.run(run).requestedBy();
            rows.begin(run, kind, count(kind), by);
            if (kind.isPersonal()) {
                AUDIT.log(System.Logger.Level.INFO, "export of " + kind.word() + ' ' + run + " for " + by);
            }
        }
        var row = row(run);
        return new ExportTask(row.place(), row.things(), row.total());
    }

    /** The rows after a place; none after the last. */
    public Optional<TablePage> page(Kind kind, @Nullable String after) {
        return switch (kind) {
            case PRODUCTS -> products.page(after);
            case PRICES -> prices.page(after);
            case STOCK -> stock.page(after);
            case CUSTOMERS -> customers.page(after);
            case ORDERS -> orders.page(after);
        };
    }

    /** Puts a page at the end of the file, unless it is there already. */
    public void append(UUID run, TablePage page) {
        var row = rows.lock(run).orElseThrow(() -> NotFound.of("export"));
        if (java.util.Objects.equals(row.place(), page.after())) {
            var lines = new ArrayList<List<String>>();
            if (row.bytes() == 0) {
                lines.add(Table.of(row.kind()).titles());
            }
            lines.addAll(page.rows());
            rows.grown(run, folder.append(run, row.bytes(), CsvText.of(lines)), page);
        }
    }

    /** The file is whole; answers what came of it, for the job's run. */
    public Map<String, String> finish(UUID run) {
        var row = rows.lock(run).orElseThrow(() -> NotFound.of("export"));
        var header = row.bytes() == 0 ? CsvText.of(List.of(Table.of(row.kind()).titles())) : new byte[0];
        rows.finish(run, folder.append(run, row.bytes(), header));
        return Map.of("export_id", run.toString(), "rows", String.valueOf(row.rows()));
    }

    private long count(Kind kind) {
        return switch (kind) {
            case PRODUCTS -> products.count();
            case PRICES -> prices.count();
            case STOCK -> stock.count();
            case CUSTOMERS -> customers.count();
            case ORDERS -> orders.count();
        };
    }

    private ExportRows.Row row(UUID run) {
        return rows.find(run).orElseThrow(() -> NotFound.of("export"));
    }
}
