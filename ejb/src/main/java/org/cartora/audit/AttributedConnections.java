package org.cartora.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartora.shared.Turnstile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider;

/**
 * Connections that tell the database on whose behalf they work, so that its triggers can write it down, and no more of them at once
 * than do any good. Hibernate takes one for each transaction and makes this provider by its name in persistence.xml.
 */
public class AttributedConnections extends DataSourceConnectionProvider {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(AttributedConnections.class.getName());

    /** Where nobody says otherwise; well below what the pool has. */
    private static final int MOST = 64;

    private static final Pattern HERE = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");

    private final transient Turnstile turnstile = new Turnstile(atOnce(), System::nanoTime);

    @Override
    public Connection getConnection() throws SQLException {
        var turn = turnstile.take();
        var taken = false;
        try {
            var connection = AttributedConnection.of(super.getConnection(), turn::end);
            taken = true;
            return connection;
        } finally {
            if (!taken) {
                turn.end();
            }
        }
    }

    /** How many transactions wait for their turn. */
    int waiting() {
        return turnstile.waiting();
    }

    /** Two for each processor; more where a network lies between, since most then wait for that. */
    private static int atOnce() {
        var config = ConfigProvider.getConfig();
        var hosts = config.getOptionalValue("cartora.db.host", String.class).orElse("localhost");
        boolean here =
                Stream.of(hosts.split(",")).allMatch(host -> HERE.matcher(host).matches());
        int processors = Runtime.getRuntime().availableProcessors();
        int atOnce = config.getOptionalValue("cartora.db.at-once", Integer.class)
                .orElse(Math.clamp(processors * (here ? 2L : 8L), 4, MOST));
        LOG.log(Level.INFO, "{0} transactions are at work in the database at once", atOnce);
        return atOnce;
    }
}
