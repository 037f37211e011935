package org.cartora.giftcard;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.person.Sealed;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Which cards were sold with which lines, and their sealed codes. */
@Dependent
class SoldCards {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(UUID card, UUID order, UUID line, UUID person, byte[] sealed) {
        em.createNativeQuery("insert into sold_gift_card (stored_value_id, order_id, line_id, person_id, sealed)"
                        + " values (:card, :order, :line, :person, :sealed)")
                .setParameter("card", card)
                .setParameter("order", order)
                .setParameter("line", line)
                .setParameter("person", person)
                .setParameter("sealed", sealed)
                .executeUpdate();
    }

    /** Those of a line that were not taken back. */
    @SuppressWarnings("unchecked")
    List<UUID> valid(UUID line) {
        return em.createNativeQuery(
                        "select stored_value_id from sold_gift_card where line_id = :line and refund_id is null",
                        UUID.class)
                .setParameter("line", line)
                .getResultList();
    }

    void takeBack(UUID card, UUID refund) {
        em.createNativeQuery("update sold_gift_card set refund_id = :refund where stored_value_id = :card")
                .setParameter("refund", refund)
                .setParameter("card", card)
                .executeUpdate();
    }

    /** What each was issued with, in the order of the lines. */
    List<SoldCard> ofOrder(UUID order) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "select s.stored_value_id, s.person_id, k.wrapped, s.sealed, e.amount,"
                                + " v.currency from sold_gift_card s join stored_value v on v.id = s.stored_value_id"
                                + " join stored_value_entry e on e.stored_value_id = v.id and e.kind = 'SOLD'"
                                + " join order_line l on l.id = s.line_id"
                                + " left join person_key k on k.person_id = s.person_id"
                                + " where s.order_id = :order and s.refund_id is null order by l.position, e.id")
                .setParameter("order", order)
                .getResultList();
        return rows.stream().map(SoldCards::card).flatMap(Optional::stream).toList();
    }

    private static Optional<SoldCard> card(Object[] r) {
        var sealed = new Sealed(GiftCardSales.COLUMN, (UUID) r[0]);
        return sealed.open((UUID) r[1], (byte @Nullable []) r[2], (byte[]) r[3], String.class)
                .map(code -> new SoldCard(code, new Money((BigDecimal) r[4], (String) r[5])));
    }
}
