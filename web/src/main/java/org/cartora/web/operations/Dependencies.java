package org.cartora.web.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The servers behind the shop, asked whether they are there; an answer is good for a moment. */
@ApplicationScoped
public class Dependencies {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final long GOOD_FOR = TimeUnit.SECONDS.toNanos(2);
    private static final System.Logger LOG = System.getLogger("cartora.operations");

    /** One of them: its name, whether it answers, and how long that took. */
    public record Dependency(String name, boolean up, long latencyMs) {

        public String status() {
            return up ? "UP" : "DOWN";
        }
    }

    private interface Probe {
        void ask() throws IOException, SQLException;
    }

    private record Known(List<Dependency> states, long at) {}

    @Resource(lookup = "jdbc/cartora")
    DataSource database;

    @Inject
    @ConfigProperty(name = "cartora.broker.host", defaultValue = "localhost")
    String brokerHost;

    @Inject
    @ConfigProperty(name = "cartora.broker.port", defaultValue = "61616")
    int brokerPort;

    @Inject
    @ConfigProperty(name = "cartora.identity.internal-url")
    String identity;

    @Inject
    @ConfigProperty(name = "cartora.mail.host", defaultValue = "localhost")
    String mailHost;

    @Inject
    @ConfigProperty(name = "cartora.mail.port", defaultValue = "1025")
    int mailPort;

    private volatile Known known = new Known(List.of(), 0);

    /** All of them, in the order in which the shop needs them. */
    public List<Dependency> all() {
        var last = known;
        if (last.states.isEmpty() || System.nanoTime() - last.at > GOOD_FOR) {
            last = new Known(ask(), System.nanoTime());
            known = last;
        }
        return last.states;
    }

    public Dependency named(String name) {
        return all().stream()
                .filter(dependency -> dependency.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Dependency> ask() {
        var provider = URI.create(identity);
        var port = provider.getPort() < 0 ? (identity.startsWith("https:") ? 443 : 80) : provider.getPort();
        return List.of(
                ask("database", this::query),
                ask("broker", () -> connect(brokerHost, brokerPort)),
                ask("identity", () -> connect(provider.getHost(), port)),
                ask("mail", () -> connect(mailHost, mailPort)));
    }

    private static Dependency ask(String name, Probe probe) {
        var start = System.nanoTime();
        var up = true;
        try {
            probe.ask();
        } catch (IOException | SQLException e) {
            LOG.log(System.Logger.Level.WARNING, name + " does not answer: " + e.getMessage());
            up = false;
        }
        return new Dependency(name, up, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void query() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLException("the connection is dead");
            }
        }
    }

    private static void connect(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        }
    }
}
