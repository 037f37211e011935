package org.cartora.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.cartora.person.PersonErased;

/** Files that name people are working copies: when one of them is forgotten, all go, and with them what quotes them. */
@ApplicationScoped
class InterchangeRecords {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    InterchangeFolder folder;

    /** One that is being written or read ends with an error. */
    @SuppressWarnings("unchecked")
    void forget(@Observes(during = TransactionPhase.IN_PROGRESS) PersonErased person) {
        em.createNativeQuery("delete from import_finding where run_id in (select i.run_id from data_import i"
                        + " join import_file f on f.id = i.file_id where f.kind in ('CUSTOMERS', 'ORDERS'))")
                .executeUpdate();
        List<UUID> uploads = em.createNativeQuery(
                        "update import_file set removed_at = now() where kind in ('CUSTOMERS', 'ORDERS')"
                                + " and removed_at is null returning id",
                        UUID.class)
                .getResultList();
        List<UUID> exports = em.createNativeQuery(
                        "update data_export set removed_at = now() where kind in ('CUSTOMERS', 'ORDERS')"
                                + " and removed_at is null returning run_id",
                        UUID.class)
                .getResultList();
        uploads.forEach(id -> InterchangeFolder.remove(folder.upload(id)));
        exports.forEach(run -> InterchangeFolder.remove(folder.export(run)));
    }
}
