package org.cartora.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL, as durable as in production: what was committed survives a power cut. */
final class PostgresServer implements Server {

    private static final String SUPERUSER = Credentials.SUPERUSER;

    private final Folders folders;
    private final Ports ports;

    PostgresServer(Folders folders, Ports ports) {
        this.folders = folders;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** The server that Maven brought, or one of this machine. */
    private Path home() {
        return own(System.getenv()).orElseGet(() -> folders.server("postgres", "postgres"));
    }

    /** A server that is installed here, built for speed; the one that Maven brings is built to be small. */
    static Optional<Path> own(Map<String, String> given) {
        var own = Optional.ofNullable(given.get("CARTORA_POSTGRES_HOME")).map(Path::of);
        own.filter(home -> !Files.isExecutable(home.resolve("bin/initdb"))).ifPresent(home -> {
            throw new LauncherFailure("CARTORA_POSTGRES_HOME is " + home + ", where there is no bin/initdb."
                    + " It has to be the folder of a PostgreSQL 18, such as /usr/lib/postgresql/18.");
        });
        return own;
    }

    private Path data() {
        return folders.state().resolve("postgres");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (own(System.getenv()).isEmpty()) {
            new Archives(folders).unpackPostgres(home());
        }
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Folders.delete(data());
        var password = Files.createTempFile(folders.state(), "postgres", ".password");
        try {
            Files.writeString(password, Credentials.SUPERUSER_PASSWORD);
            var unfinished = folders.state().resolve("postgres.new");
            Folders.delete(unfinished);
            int code = new ProcessBuilder(asSomebody(List.of(
                            home().resolve("bin/initdb").toString(),
                            "-D",
                            unfinished.toString(),
                            "-U",
                            SUPERUSER,
                            "--pwfile",
                            password.toString(),
                            "-A",
                            "scram-sha-256",
                            "-E",
                            "UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8")))
                    .redirectErrorStream(true)
                    .redirectOutput(folders.log("postgres-init").toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new LauncherFailure("initdb failed:\n" + Logs.tail(folders.log("postgres-init"), 10));
            }
            Files.move(unfinished, data());
        } finally {
            Files.delete(password);
        }
    }

    @Override
    public List<String> command() {
        return asSomebody(List.of(
                home().resolve("bin/postgres").toString(),
                "-D",
                data().toString(),
                "-p",
                Integer.toString(ports.postgres()),
                "-h",
                "127.0.0.1",
                "-k",
                "",
                "-c",
                "config_file=" + folders.config().resolve("postgres/postgresql.conf"),
                "-c",
                "hba_file=" + folders.config().resolve("postgres/pg_hba.conf")));
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes root somebody else. */
    private static List<String> asSomebody(List<String> command) {
        if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return command;
        }
        var words = new ArrayList<>(List.of("/usr/bin/unshare", "-U"));
        words.addAll(command);
        return words;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C");
    }

    @Override
    public boolean answers() throws SQLException {
        try (var connection = connect("postgres", SUPERUSER, Credentials.SUPERUSER_PASSWORD)) {
            return connection.isValid(2);
        }
    }

    @Override
    public void finish() throws SQLException {
        try (var connection = connect("postgres", SUPERUSER, Credentials.SUPERUSER_PASSWORD)) {
            Database.createRolesAndDatabases(connection);
        }
        try (var connection = connect(Credentials.DATABASE, Credentials.OWNER_ROLE, Credentials.OWNER_PASSWORD)) {
            Database.limitTheApplication(connection);
        }
        Database.migrate(url(Credentials.DATABASE), folders);
    }

    Connection owner() throws SQLException {
        return connect(Credentials.DATABASE, Credentials.OWNER_ROLE, Credentials.OWNER_PASSWORD);
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(url(database), role, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database + "?connectTimeout=2";
    }

    @Override
    public String stopSignal() {
        return "INT"; // ends the sessions instead of waiting for them
    }

    @Override
    public Duration grace() {
        return Duration.ofSeconds(5);
    }
}
