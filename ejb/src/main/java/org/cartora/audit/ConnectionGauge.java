package org.cartora.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cartora.shared.Inside;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Shows among the metrics how many transactions wait for their turn at the database. */
@Singleton
@Startup
@PermitAll
@Inside
public class ConnectionGauge {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @Inject
    MetricRegistry metrics;

    @PostConstruct
    void measure() {
        var connections = (AttributedConnections) em.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(ConnectionProvider.class);
        metrics.gauge("cartora_db_waiting", connections, AttributedConnections::waiting);
    }
}
