package org.cartora.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start on a schema of another version: an application that guesses what the tables look like loses data. The
 * deployment migrates with the owner's role first; the application's own role cannot.
 */
@Singleton
@Startup
public class SchemaGuard {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "cartora.schema.version")
    String expected;

    @PostConstruct
    void check() {
        var found = String.valueOf(em.createNativeQuery(
                        "select version from flyway_schema_history where success order by installed_rank desc limit 1")
                .getSingleResult());
        if (!found.equals(expected)) {
            throw new IllegalStateException("the database schema is version " + found + ", this application needs "
                    + expected + ": migrate the database (or deploy the right application) first");
        }
    }
}
