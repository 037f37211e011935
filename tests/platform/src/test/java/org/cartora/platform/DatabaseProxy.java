package org.cartora.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the application's pool and PostgreSQL and understands enough to see each COMMIT go by, and its answer. */
final class DatabaseProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int database;
    private final Map<Conversation, Integer> open = new ConcurrentHashMap<>();
    private volatile Watch watch = Watch.NOBODY;

    private DatabaseProxy(ServerSocket door, int database) {
        this.door = door;
        this.database = database;
    }

    /** Opens at a port (0: any) for the database at another, both on this machine. */
    static DatabaseProxy open(int port, int database) {
        try {
            var proxy = new DatabaseProxy(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()), database);
            Thread.ofVirtual().start(proxy::serve);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void watch(Watch next) {
        watch = next;
    }

    /** Ends the connections of the application that go past the proxy, until it has found the way through it. */
    void takeAll() {
        Platform.eventually(Duration.ofSeconds(60), () -> {
            Shop.guest().get("/health/ready");
            return ended(open.values().toArray(Integer[]::new)) == 0 && !open.isEmpty();
        });
    }

    private static long ended(Integer[] ours) throws SQLException {
        try (var connection = Platform.databaseOfTheApplication();
                var statement = connection.prepareStatement(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where application_name = 'cartora' and usename = 'cartora' and client_port <> all (?)")) {
            statement.setArray(1, connection.createArrayOf("int", ours));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var application = door.accept();
                Thread.ofVirtual().start(() -> connect(application));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket application) {
        try {
            application.setTcpNoDelay(true);
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            server.setTcpNoDelay(true);
            var conversation = new Conversation(application, server, () -> watch);
            open.put(conversation, server.getLocalPort());
            try {
                conversation.ask();
            } finally {
                open.remove(conversation);
            }
        } catch (IOException away) {
            close(application);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody comes in any more; who is in stays, for the tests that follow know nothing of the proxy. */
    @Override
    public void close() throws IOException {
        door.close();
    }
}
