package org.cartora.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

/** Somebody has another key: in this transaction everything is sealed anew with it, for the former one is dropped at its end. */
public record KeyRenewed(PersonKey key) {

    /**
     * Seals one column of a table anew.
     *
     * @param whose the rows of the person {@code :person}
     */
    @SuppressWarnings("unchecked")
    public void reseal(EntityManager em, String table, String id, String column, String whose) {
        List<@Nullable Object[]> rows = em.createNativeQuery(
                        "select %s, %s from %s where %s and %s is not null for update"
                                .formatted(id, column, table, whose, column))
                .setParameter("person", key.person())
                .getResultList();
        var place = table + '.' + column;
        for (var row : rows) {
            var named = Objects.requireNonNull((UUID) row[0]);
            var sealed = Objects.requireNonNull((byte[]) row[1]);
            em.createNativeQuery("update %s set %s = :sealed where %s = :id".formatted(table, column, id))
                    .setParameter("sealed", key.seal(place, named, key.open(place, named, sealed)))
                    .setParameter("id", named)
                    .executeUpdate();
        }
    }
}
