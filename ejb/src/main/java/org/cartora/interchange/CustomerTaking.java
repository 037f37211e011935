package org.cartora.interchange;

import static org.cartora.interchange.Table.EMAIL;
import static org.cartora.interchange.Table.FIRST_NAME;
import static org.cartora.interchange.Table.GROUPS;
import static org.cartora.interchange.Table.LAST_NAME;
import static org.cartora.interchange.Table.PHONE;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cartora.customer.CustomerBook;
import org.cartora.customer.CustomerCard;
import org.cartora.shared.Detail;
import org.cartora.shared.Validity;
import org.jspecify.annotations.Nullable;

/** Takes customers by their e-mail: who is known is changed, who is not becomes a customer without a sign-in. */
@Dependent
class CustomerTaking {

    private static final Map<String, Column> PLACES =
            Map.of("email", EMAIL, "firstName", FIRST_NAME, "lastName", LAST_NAME, "phone", PHONE, "groups", GROUPS);

    @EJB
    CustomerBook book;

    @Inject
    Validity validity;

    Taken take(List<SheetEntry> entries) {
        var counts = new Counts();
        var known = book.byEmail(
                entries.stream().map(entry -> entry.first().text(EMAIL)).toList());
        for (var entry : entries) {
            var row = entry.first();
            var findings = new Findings(entry.findings());
            var now = known.get(row.text(EMAIL).toLowerCase(Locale.ROOT));
            var wish = read(row, now);
            validity.details(wish).forEach(detail -> findings.add(cell(row, detail)));
            counts.found(findings.all());
            if (findings.isWrong()) {
                counts.failed();
            } else if (now == null) {
                book.enroll(wish);
                counts.created();
            } else if (wish.equals(now)) {
                counts.unchanged();
            } else {
                book.change(wish);
                counts.changed();
            }
        }
        return counts.of(entries);
    }

    static CustomerCard read(SheetRow row, @Nullable CustomerCard now) {
        return new CustomerCard(
                now == null ? null : now.id(),
                now == null ? row.text(EMAIL) : now.email(),
                text(row, FIRST_NAME, now == null ? null : now.firstName()),
                text(row, LAST_NAME, now == null ? null : now.lastName()),
                text(row, PHONE, now == null ? null : now.phone()),
                row.has(GROUPS) ? new TreeSet<>(Tags.split(row.raw(GROUPS))) : now == null ? Set.of() : now.groups());
    }

    private static @Nullable String text(SheetRow row, Column column, @Nullable String now) {
        var before = now == null ? "" : now;
        if (!row.has(column) || row.text(column).equals(before.strip())) {
            return now;
        }
        return row.isBlank(column) ? null : row.text(column);
    }

    private static Finding cell(SheetRow row, Detail detail) {
        var field = detail.field().split("[.\\[]", 2)[0];
        return row.error(PLACES.getOrDefault(field, EMAIL), detail.message());
    }
}
