package org.cartora.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider;

/**
 * Connections that tell the database on whose behalf they work, so that its triggers can write it down. Hibernate takes one for
 * each transaction and makes this provider by its name in persistence.xml.
 */
public class AttributedConnections extends DataSourceConnectionProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() throws SQLException {
        return AttributedConnection.of(super.getConnection());
    }
}
