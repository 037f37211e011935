package org.cartora.interchange;

import jakarta.ejb.ApplicationException;
import java.util.ArrayList;
import java.util.List;
import org.cartora.shared.Refusal;

/** The shop says no to one entry of a file, which undoes whatever was done with it; the others have to be taken without it. */
@ApplicationException(rollback = true)
public class EntryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SheetEntry entry;
    private final transient List<Finding> findings;

    EntryRefused(SheetEntry entry, List<Finding> already, List<Finding> details, Refusal refusal) {
        super(refusal.getMessage(), refusal);
        this.entry = entry;
        var all = new ArrayList<>(already);
        if (details.isEmpty()) {
            all.add(Finding.error(entry.first().line(), null, null, String.valueOf(refusal.getMessage())));
        }
        details.forEach(detail -> all.add(new Finding(
                detail.line(),
                detail.column(),
                detail.value(),
                false,
                refusal.kind() == Refusal.Kind.INVALID
                        ? detail.message()
                        : detail.message() + ". " + refusal.getMessage())));
        this.findings = List.copyOf(all);
    }

    SheetEntry entry() {
        return entry;
    }

    List<Finding> findings() {
        return findings;
    }
}
