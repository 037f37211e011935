package org.cartora.broker;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * One connection of Artemis, used as the adapter's own user: the subject that the pool hands down holds credentials of our
 * factory, in which Artemis looks in vain for some of its own.
 */
record AdaptersOwn(ManagedConnection artemis) implements ManagedConnection {

    @Override
    public Object getConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo request)
            throws ResourceException {
        return artemis.getConnection(null, request);
    }

    @Override
    public void destroy() throws ResourceException {
        artemis.destroy();
    }

    @Override
    public void cleanup() throws ResourceException {
        artemis.cleanup();
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        artemis.associateConnection(connection);
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        artemis.addConnectionEventListener(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        artemis.removeConnectionEventListener(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        return artemis.getXAResource();
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        return artemis.getLocalTransaction();
    }

    @Override
    public ManagedConnectionMetaData getMetaData() throws ResourceException {
        return artemis.getMetaData();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws ResourceException {
        artemis.setLogWriter(out);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws ResourceException {
        return artemis.getLogWriter();
    }
}
