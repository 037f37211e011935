package org.cartora.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;

/** The journal's tables. An entry and its postings are one statement. */
@Dependent
class Entries {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(Entry entry) {
        var checkout = entry.checkoutId();
        em.createNativeQuery("with e as (insert into journal_entry (id, kind, reference, checkout_id, at)"
                        + " values (:id, :kind, :reference, cast(:checkout as uuid), now()) on conflict (kind, reference) do nothing"
                        + " returning id) insert into posting (entry_id, line, account, amount, currency)"
                        + " select e.id, p.line, p.account, p.amount, p.currency from e, unnest(cast(:accounts as text[]),"
                        + " cast(:amounts as numeric[]), cast(:currencies as text[]))"
                        + " with ordinality as p (account, amount, currency, line)")
                .setParameter("id", Ids.next())
                .setParameter("kind", entry.kind().name())
                .setParameter("reference", entry.reference())
                .setParameter("checkout", checkout == null ? null : checkout.toString())
                .setParameter(
                        "accounts", array(entry, posting -> posting.account().name()))
                .setParameter(
                        "amounts",
                        array(entry, posting -> posting.amount().amount().toPlainString()))
                .setParameter(
                        "currencies", array(entry, posting -> posting.amount().currency()))
                .executeUpdate();
    }

    void reverse(EntryKind earlier, EntryKind kind, String reference) {
        em.createNativeQuery(
                        "with o as (select id, checkout_id from journal_entry where kind = :earlier"
                                + " and reference = :reference), e as (insert into journal_entry (id, kind, reference, checkout_id, at)"
                                + " select :id, :kind, :reference, o.checkout_id, now() from o on conflict (kind, reference) do nothing"
                                + " returning id) insert into posting (entry_id, line, account, amount, currency)"
                                + " select e.id, p.line, p.account, -p.amount, p.currency from e, o join posting p on p.entry_id = o.id")
                .setParameter("earlier", earlier.name())
                .setParameter("kind", kind.name())
                .setParameter("reference", reference)
                .setParameter("id", Ids.next())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<BookedEntry> of(UUID checkout) {
        List<Object[]> rows = em.createNativeQuery(
                        "select e.kind, e.reference, e.at, p.account, p.amount, p.currency from journal_entry e"
                                + " join posting p on p.entry_id = e.id where e.checkout_id = :checkout order by e.id, p.line")
                .setParameter("checkout", checkout)
                .getResultList();
        var found = new LinkedHashMap<String, BookedEntry>();
        for (var row : rows) {
            var posting =
                    new Posting(Account.valueOf((String) row[3]), new Money((BigDecimal) row[4], (String) row[5]));
            found.merge(
                    row[0] + " " + row[1],
                    new BookedEntry(
                            EntryKind.valueOf((String) row[0]), (String) row[1], (Instant) row[2], List.of(posting)),
                    Entries::joined);
        }
        return List.copyOf(found.values());
    }

    private static BookedEntry joined(BookedEntry entry, BookedEntry next) {
        var postings = new ArrayList<>(entry.postings());
        postings.addAll(next.postings());
        return new BookedEntry(entry.kind(), entry.reference(), entry.at(), postings);
    }

    private static String array(Entry entry, Function<Posting, String> field) {
        return entry.postings().stream().map(field).collect(Collectors.joining(",", "{", "}"));
    }
}
