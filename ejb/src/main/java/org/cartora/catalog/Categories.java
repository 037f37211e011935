package org.cartora.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The category table. */
@Dependent
class Categories {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Forest read() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "select id, parent_id, slug, name, description, icon, color from category order by position, name")
                .getResultList();
        return new Forest(rows.stream().map(Categories::row).toList());
    }

    private static Forest.Row row(Object[] row) {
        return new Forest.Row(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6]);
    }
}
