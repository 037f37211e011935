package org.cartora.journal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Inside;

/**
 * Books entries in the transaction of what they record: both are true or neither. The database refuses what does not
 * balance, and any change of what was booked.
 */
@Stateless
@PermitAll
@Inside
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Journal {

    @Inject
    Entries entries;

    /** Books an entry; one that is booked already (same kind and reference) is left as it is. Nothing to post is no entry. */
    public void book(Entry entry) {
        if (!entry.postings().isEmpty()) {
            entries.add(entry);
        }
    }

    /** Books the opposite of an earlier entry, posting by posting: nothing is reckoned again. */
    public void reverse(EntryKind earlier, EntryKind kind, String reference) {
        entries.reverse(earlier, kind, reference);
    }

    /** Everything booked about a checkout, oldest first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<BookedEntry> entries(UUID checkoutId) {
        return entries.of(checkoutId);
    }
}
