package org.cartora.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identity provider with the realm of config/keycloak, on a database of its own. */
final class KeycloakServer implements Server {

    private static final String STAFF_SECOND_STEP = "CARTORA_IDENTITY_STAFF_SECOND_STEP";

    private static final List<String> BUILD = List.of("--db=postgres", "--http-relative-path=/");

    private final Folders folders;
    private final Ports ports;
    private final Map<String, String> application;

    KeycloakServer(Folders folders, Ports ports, Map<String, String> application) {
        this.folders = folders;
        this.ports = ports;
        this.application = application;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    private Path home() {
        return folders.state().resolve("keycloak");
    }

    private Path realm() {
        return folders.config().resolve("keycloak");
    }

    /** The program is shared; what belongs to this platform, such as the realm to import, lies in its own folder. */
    @Override
    public void prepare() throws IOException {
        var shared = folders.server("keycloak", "keycloak");
        new Archives(folders).once("keycloak", mark(shared), () -> build(shared));
        Files.createDirectories(home().resolve("data/import"));
        for (var part : List.of("lib", "conf", "providers")) {
            link(home().resolve(part), shared.resolve(part));
        }
        var imported = home().resolve("data/import");
        Folders.delete(imported);
        Files.createDirectories(imported);
        for (var folder : List.of(realm(), realm().resolve("development"))) {
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".json")).toList()) {
                    Files.copy(file, imported.resolve(file.getFileName().toString()));
                }
            }
        }
        link(home().resolve("data/password-blacklists"), realm().resolve("password-blacklists"));
        Folders.delete(home().resolve("themes"));
        Files.createDirectories(home().resolve("themes"));
        try (var themes = Files.list(realm().resolve("themes"))) {
            for (var theme : themes.toList()) {
                link(home().resolve("themes").resolve(theme.getFileName().toString()), theme);
            }
        }
    }

    /** Built once for each set of options. */
    private static Path mark(Path shared) {
        return shared.resolve("cartora-built-" + Integer.toHexString(BUILD.hashCode()));
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private void build(Path shared) throws IOException {
        try {
            var command = new ArrayList<>(List.of(shared.resolve("bin/kc.sh").toString(), "build"));
            command.addAll(BUILD);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folders.log("keycloak-build").toFile());
            builder.environment().put("JAVA_HOME", Java.home());
            if (builder.start().waitFor() != 0) {
                throw new LauncherFailure(
                        "Keycloak could not be prepared:\n" + Logs.tail(folders.log("keycloak-build"), 10));
            }
            Files.writeString(mark(shared), String.join(" ", BUILD));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public List<String> command() {
        return List.of(
                Java.command(),
                "-Xms96m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--cache=local",
                "--import-realm");
    }

    @Override
    public Map<String, String> environment() {
        var variables = new HashMap<>(application);
        variables.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak");
        variables.put("KC_DB_USERNAME", Credentials.KEYCLOAK_ROLE);
        variables.put("KC_DB_PASSWORD", Credentials.KEYCLOAK_PASSWORD);
        variables.put("KC_DB_POOL_INITIAL_SIZE", "2");
        variables.put("KC_DB_POOL_MIN_SIZE", "2");
        variables.put("KC_DB_POOL_MAX_SIZE", "20");
        // or each connection that a database which was away has left dead costs somebody his sign-in
        variables.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
        variables.put("KC_HTTP_ENABLED", "true");
        variables.put("KC_HTTP_HOST", "127.0.0.1");
        variables.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
        variables.put("KC_HOSTNAME", "http://localhost:" + ports.keycloak());
        // the demo staff sign in with a password; elsewhere staff have to have a second step
        variables.put(STAFF_SECOND_STEP, System.getenv().getOrDefault(STAFF_SECOND_STEP, "DISABLED"));
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", Credentials.KEYCLOAK_ADMIN);
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Credentials.KEYCLOAK_ADMIN_PASSWORD);
        return variables;
    }

    @Override
    public boolean answers() throws IOException, InterruptedException {
        return Web.status("http://127.0.0.1:" + ports.keycloak() + "/realms/cartora") == 200;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(300);
    }
}
