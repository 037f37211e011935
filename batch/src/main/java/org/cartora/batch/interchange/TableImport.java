package org.cartora.batch.interchange;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.interchange.EntryRefused;
import org.cartora.interchange.ImportTask;
import org.cartora.interchange.Importing;
import org.cartora.interchange.SheetEntry;
import org.cartora.interchange.Taken;
import org.cartora.shared.May;

/**
 * What an import asks of the shop, in the platform's own name. Each block is a transaction of the shop, apart from that of the
 * batch runtime: the place that counts is the one which commits with the rows. A block of which the shop refuses something
 * is taken one by one, so that the others are not lost with it.
 */
@Stateless
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TableImport {

    private static final Logger LOG = Logger.getLogger(TableImport.class.getName());
    private static final int ATTEMPTS = 3;

    @EJB
    Importing importing;

    public ImportTask begin(UUID run, UUID file, boolean dryRun) {
        return importing.begin(run, file, dryRun);
    }

    public void take(UUID run, boolean dryRun, List<SheetEntry> entries) {
        try {
            take(run, entries, dryRun);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "Import " + run + " goes on one by one");
            entries.forEach(entry -> takeOne(run, entry, dryRun));
        }
    }

    public Map<String, String> result(UUID run) {
        return importing.result(run);
    }

    private void takeOne(UUID run, SheetEntry entry, boolean dryRun) {
        for (var attempt = 1; ; attempt++) {
            try {
                take(run, List.of(entry), dryRun);
                return;
            } catch (EntryRefused refusal) {
                importing.note(run, Taken.refused(refusal));
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.log(Level.WARNING, e, () -> "Import " + run + " tries an entry again");
            }
        }
    }

    private void take(UUID run, List<SheetEntry> entries, boolean dryRun) {
        var taken = importing.take(run, entries);
        if (dryRun) {
            importing.note(run, taken);
        }
    }
}
