package org.cartora.broker;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import java.io.PrintWriter;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.ra.ActiveMQRAManagedConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Artemis' connections, always opened as the user that {@link BrokerAdapter} names. A pool without a user of its own hands
 * down a subject with an empty name, which Artemis would prefer to the adapter's; so no subject is handed on.
 */
public class BrokerConnections implements ManagedConnectionFactory, ResourceAdapterAssociation {

    private static final long serialVersionUID = 1L;

    private final ActiveMQRAManagedConnectionFactory artemis = new ActiveMQRAManagedConnectionFactory();

    /** Made by the container, which knows no other constructor. */
    public BrokerConnections() {
        artemis.setSessionDefaultType("jakarta.jms.Queue");
        artemis.setInJtaTransaction(true);
        artemis.setUseTryLock(0);
    }

    @Override
    public Object createConnectionFactory(ConnectionManager manager) throws ResourceException {
        return artemis.createConnectionFactory(new ManagerOfOurs(manager, this));
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        return artemis.createConnectionFactory();
    }

    @Override
    public ManagedConnection createManagedConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo request)
            throws ResourceException {
        return new AdaptersOwn(artemis.createManagedConnection(null, request));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable ManagedConnection matchManagedConnections(
            Set connections, @Nullable Subject subject, @Nullable ConnectionRequestInfo request)
            throws ResourceException {
        for (var candidate : connections) {
            if (candidate instanceof AdaptersOwn own
                    && artemis.matchManagedConnections(Set.of(own.artemis()), null, request) != null) {
                return own;
            }
        }
        return null;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return artemis.getResourceAdapter();
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) throws ResourceException {
        artemis.setResourceAdapter(adapter);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws ResourceException {
        return artemis.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws ResourceException {
        artemis.setLogWriter(out);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BrokerConnections that && artemis.equals(that.artemis);
    }

    @Override
    public int hashCode() {
        return artemis.hashCode();
    }

    /** The container's manager, which is to come back to this factory and not to the one within. */
    private record ManagerOfOurs(ConnectionManager container, BrokerConnections ours) implements ConnectionManager {

        @Override
        public Object allocateConnection(ManagedConnectionFactory inner, ConnectionRequestInfo request)
                throws ResourceException {
            return container.allocateConnection(ours, request);
        }
    }
}
