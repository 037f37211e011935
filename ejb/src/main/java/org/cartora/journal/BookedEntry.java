package org.cartora.journal;

import java.time.Instant;
import java.util.List;

/** An entry as it stands in the books. */
public record BookedEntry(EntryKind kind, String reference, Instant at, List<Posting> postings) {

    public BookedEntry {
        postings = List.copyOf(postings);
    }
}
