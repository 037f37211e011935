package org.cartora.interchange;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cartora.shared.Ids;

/** Pictures in a table: those of this shop are known by their address, others are not fetched from wherever they lie. */
final class Pictures {

    private static final Pattern OWN = Pattern.compile("(?:https?://[^/]+)?/api/media/([0-9a-fA-F-]{36})(?:/\\d+)?");

    private Pictures() {}

    static String address(UUID picture) {
        return "/api/media/" + picture;
    }

    static Optional<UUID> own(SheetRow row, Column column, Findings findings) {
        var address = row.text(column);
        var match = OWN.matcher(address);
        var own = match.matches() ? Ids.parse(match.group(1)) : Optional.<UUID>empty();
        if (own.isEmpty() && !address.isEmpty()) {
            findings.add(row.warning(
                    column, "is not a picture of this shop and was left aside: upload it, and name its address here"));
        }
        return own;
    }
}
