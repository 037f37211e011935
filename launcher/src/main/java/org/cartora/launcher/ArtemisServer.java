package org.cartora.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The message broker, with the addresses, queues, users and permissions of config/artemis. */
final class ArtemisServer implements Server {

    private final Folders folders;
    private final Ports ports;

    ArtemisServer(Folders folders, Ports ports) {
        this.folders = folders;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "artemis";
    }

    private Path data() {
        return folders.state().resolve("artemis");
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data().resolve("tmp"));
        Files.createDirectories(data().resolve("lock"));
    }

    @Override
    public List<String> command() {
        var home = folders.server("apache-artemis", "artemis");
        var config = folders.config().resolve("artemis");
        var command = new ArrayList<>(List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:+UseTransparentHugePages",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlog4j2.disableJmx=true",
                "-Dlog4j2.configurationFile="
                        + config.resolve("log4j2.properties").toUri(),
                "-Djava.security.auth.login.config=" + config.resolve("login.config"),
                "-Dartemis.home=" + home,
                "-Dartemis.instance=" + data(),
                "-Dartemis.instance.etc=" + config,
                "-Dartemis.instance.etc.uri=file:" + config.toUri().getRawPath().replaceAll("/$", ""),
                "-Djava.io.tmpdir=" + data().resolve("tmp"),
                "-Djava.library.path=" + home.resolve("bin/lib/linux-" + arch()),
                "-Ddata.dir=" + data(),
                "-Dcartora.broker.bind=127.0.0.1",
                "-Dcartora.broker.port=" + ports.artemis(),
                "-cp",
                home.resolve("lib/artemis-boot.jar").toString()));
        patience("CARTORA_BROKER_ATTEMPTS", "cartora.broker.attempts").ifPresent(command::add);
        patience("CARTORA_BROKER_LONGEST_WAIT", "cartora.broker.longest-wait").ifPresent(command::add);
        command.addAll(List.of("org.apache.activemq.artemis.boot.Artemis", "run"));
        return command;
    }

    /** How often and how far apart the broker delivers again, where the environment wants it otherwise. */
    private static Optional<String> patience(String variable, String property) {
        return Optional.ofNullable(System.getenv(variable)).map(value -> "-D" + property + "=" + value);
    }

    private static String arch() {
        return System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
    }

    @Override
    public boolean answers() throws IOException {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), ports.artemis()), 500);
            return true;
        }
    }
}
