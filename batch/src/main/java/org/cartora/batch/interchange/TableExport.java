package org.cartora.batch.interchange;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.interchange.ExportTask;
import org.cartora.interchange.Exporting;
import org.cartora.interchange.Kind;
import org.cartora.interchange.TablePage;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** What an export asks of the shop, in the platform's own name; the place that counts is the shop's, as with an import. */
@Stateless
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TableExport {

    @EJB
    Exporting exporting;

    public ExportTask begin(UUID run, String job) {
        return exporting.begin(run, Kind.ofJob(job));
    }

    public Optional<TablePage> page(String job, @Nullable String after) {
        return exporting.page(Kind.ofJob(job), after);
    }

    public void append(UUID run, TablePage page) {
        exporting.append(run, page);
    }

    public Map<String, String> finish(UUID run) {
        return exporting.finish(run);
    }
}
