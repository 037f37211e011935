package org.cartora.batch.audit;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The chain in parts of some seals each; the last seal that was handed out is the place to go on from. */
@Named
@Dependent
public class PartsOfChain extends AbstractItemReader {

    static final int SEALS = 50;

    private long at;
    private long end;

    @EJB
    WholeChain chain;

    @Override
    public void open(@Nullable Serializable place) {
        at = place == null ? 0 : (Long) place;
        end = chain.seals();
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a reader says that it is done
    public @Nullable Object readItem() {
        if (at >= end) {
            return null;
        }
        var after = at;
        at = Math.min(end, at + SEALS);
        return new long[] {after, at};
    }

    @Override
    public Serializable checkpointInfo() {
        return at;
    }
}
