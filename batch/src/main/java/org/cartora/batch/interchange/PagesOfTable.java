package org.cartora.batch.interchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.cartora.interchange.TablePage;
import org.jspecify.annotations.Nullable;

/** The table page by page, from the place on that is in the file. */
@Named
@Dependent
public class PagesOfTable extends AbstractItemReader {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    String job;

    @EJB
    TableExport table;

    private @Nullable String last;

    @Override
    public void open(@Nullable Serializable place) {
        last = table.begin(UUID.fromString(run), job).place();
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a reader says that it is done
    public @Nullable Object readItem() {
        var page = table.page(job, last);
        last = page.map(TablePage::upTo).orElse(last);
        return page.orElse(null);
    }
}
