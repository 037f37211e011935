package org.cartora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.SortedMap;
import java.util.UUID;

/** The view counts of products; a view counts one point of popularity. */
@Dependent
class ViewCountRows {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** In the order of the ids, so that two nodes cannot wait for each other. */
    void add(SortedMap<UUID, Long> counts) {
        em.createNativeQuery("update product p set view_count = p.view_count + c.n, popularity = p.popularity + c.n"
                        + " from (select * from unnest(cast(:ids as uuid[]), cast(:counts as bigint[])) u (id, n)"
                        + " join product l using (id) order by id for update of l) c where p.id = c.id")
                .setParameter("ids", array(counts.keySet()))
                .setParameter("counts", array(counts.values()))
                .executeUpdate();
    }

    private static String array(Iterable<?> values) {
        var text = new StringBuilder("{");
        values.forEach(value -> text.append(text.length() == 1 ? "" : ",").append(value));
        return text.append('}').toString();
    }
}
