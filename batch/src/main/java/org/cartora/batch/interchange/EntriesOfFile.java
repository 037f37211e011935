package org.cartora.batch.interchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.cartora.interchange.ImportSheet;
import org.jspecify.annotations.Nullable;

/** The entries of the file, from the place on that the shop has noted with the last block that it took. */
@Named
@Dependent
public class EntriesOfFile extends AbstractItemReader {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    String file;

    @Inject
    @BatchProperty
    String dryRun;

    @EJB
    TableImport table;

    private @Nullable ImportSheet sheet;

    @Override
    public void open(@Nullable Serializable place) {
        sheet = ImportSheet.open(
                table.begin(UUID.fromString(run), UUID.fromString(file), Boolean.parseBoolean(dryRun)));
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a reader says that it is done
    public @Nullable Object readItem() {
        return sheet.next().orElse(null);
    }

    @Override
    public void close() {
        if (sheet != null) {
            sheet.close();
        }
    }
}
