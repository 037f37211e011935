package org.cartora.media;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of pictures. */
@Dependent
class MediaRows {

    /** What the table keeps of a picture besides its id. */
    record Facts(String contentType, int width, int height, long bytes, String checksum) {}

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(UUID id, Facts facts, @Nullable UUID by) {
        em.createNativeQuery(
                        "insert into media (id, content_type, width, height, bytes, checksum, uploaded_by, created_at)"
                                + " values (:id, :type, :width, :height, :bytes, :checksum, cast(nullif(:by, '') as uuid), now())")
                .setParameter("id", id)
                .setParameter("type", facts.contentType())
                .setParameter("width", facts.width())
                .setParameter("height", facts.height())
                .setParameter("bytes", facts.bytes())
                .setParameter("checksum", facts.checksum())
                .setParameter("by", by == null ? "" : by.toString())
                .executeUpdate();
    }

    List<UUID> unknown(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<UUID> unknown = em.createNativeQuery(
                        "select u.id from unnest(cast(:ids as uuid[])) u (id) where not exists (select 1 from media m where m.id = u.id)")
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return unknown;
    }
}
