package org.cartora.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The application server's domain: a copy of the shipped one, moved to our ports and to loopback. It is laid out anew
 * whenever something it is made of has changed, and kept otherwise, so that a start has nothing to deploy.
 */
final class PayaraDomain {

    private static final String DROPPED_BUNDLES = "org.apache.felix.shell,org.apache.felix.gogo.runtime,"
            + "org.apache.felix.gogo.shell,org.apache.felix.gogo.command,org.apache.felix.shell.remote,";

    /** Without a word about it, the server would listen for a message broker of its own. */
    private static final String NO_BROKER = "<jms-service type=\"DISABLED\" default-jms-host=\"none\">"
            + "<jms-host name=\"none\" host=\"localhost\" lazy-init=\"false\"/></jms-service>";

    private static final String NO_BROKER_BEFORE =
            "<transaction-service tx-log-dir=\"${com.sun.aas.instanceRoot}/logs\" />";

    private final Folders folders;
    private final Ports ports;

    PayaraDomain(Folders folders, Ports ports) {
        this.folders = folders;
        this.ports = ports;
    }

    Path home() {
        return folders.server("payara", "payara").resolve("payara7/glassfish");
    }

    Path folder() {
        return parent().resolve("cartora");
    }

    Path parent() {
        return folders.state().resolve("payara");
    }

    Path ear() {
        return folders.root().resolve("ear/target/cartora.ear");
    }

    private Path config() {
        return folders.config().resolve("payara");
    }

    /** Whether the domain holds this very application already. */
    boolean deployed() {
        return Files.exists(mark());
    }

    void markDeployed() throws IOException {
        Files.writeString(mark(), ingredients());
    }

    private Path mark() {
        return folder().resolve("deployed");
    }

    void prepare() throws IOException {
        if (!Files.exists(ear())) {
            throw new LauncherFailure("there is no application yet: run ./shop build");
        }
        if (Files.exists(mark()) && Files.readString(mark()).equals(ingredients())) {
            return;
        }
        Folders.delete(folder());
        Files.createDirectories(parent());
        Folders.copy(home().resolve("domains/domain1"), folder());
        var xml = folder().resolve("config/domain.xml");
        Files.writeString(xml, rewritten(Files.readString(xml)));
        var keys = folder().resolve("config/admin-keyfile");
        Files.writeString(
                keys, "%s;%s;asadmin%n".formatted(Credentials.PAYARA_ADMIN, hashed(Credentials.PAYARA_ADMIN_PASSWORD)));
        var logging = config().resolve("logging.properties");
        if (Files.exists(logging)) {
            Files.copy(logging, folder().resolve("config/logging.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                folder().resolve("config/pre-boot.asadmin"), Files.readString(config().resolve("pre-boot.asadmin")));
        for (var library : libraries()) {
            Files.copy(
                    library,
                    folder().resolve("lib").resolve(library.getFileName().toString()));
        }
    }

    /** As Payara keeps a password: salted, hashed a hundred times. The one that is shipped is empty. */
    private static String hashed(String password) {
        var salt = new byte[8];
        new SecureRandom().nextBytes(salt);
        var word = password.getBytes(StandardCharsets.US_ASCII);
        var hash = Arrays.copyOf(word, word.length + salt.length);
        System.arraycopy(salt, 0, hash, word.length, salt.length);
        for (var round = 0; round < 100; round++) {
            hash = sha256().digest(hash);
        }
        var kept = Arrays.copyOf(hash, hash.length + salt.length);
        System.arraycopy(salt, 0, kept, hash.length, salt.length);
        return "{SSHA256}" + Base64.getEncoder().encodeToString(kept);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Libraries of the server itself: the database's driver and the formatter of the log. */
    private List<Path> libraries() throws IOException {
        var found = new ArrayList<Path>();
        for (var place : List.of("launcher/target/lib:postgresql-", "server-log/target:cartora-server-log")) {
            var words = place.split(":");
            var folder = folders.root().resolve(words[0]);
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    files.filter(file -> file.getFileName().toString().startsWith(words[1])
                                    && file.toString().endsWith(".jar"))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private String rewritten(String shipped) throws IOException {
        var xml = new Rewrite(shipped)
                .replace("0.0.0.0", "127.0.0.1")
                .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"%d\"".formatted(ports.app()))
                .replace("port=\"8181\"", "address=\"127.0.0.1\" enabled=\"false\" port=\"8181\"")
                .replace("port=\"4848\"", "address=\"127.0.0.1\" port=\"%d\"".formatted(ports.admin()))
                .replace("port=\"3700\"", "port=\"%d\"".formatted(ports.iiop()))
                .replace("port=\"3820\"", "port=\"%d\"".formatted(ports.iiop() + 1))
                .replace("port=\"3920\"", "port=\"%d\"".formatted(ports.iiop() + 2))
                .replace(NO_BROKER_BEFORE, NO_BROKER + NO_BROKER_BEFORE)
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replace(DROPPED_BUNDLES, "");
        for (var option : Files.readAllLines(config().resolve("jvm-options"))) {
            if (!option.isBlank() && !option.startsWith("#")) {
                xml = xml.option(option.strip());
            }
        }
        return xml.text();
    }

    /** A fingerprint of everything the domain is made of. */
    private String ingredients() throws IOException {
        var digest = sha256();
        digest.update((ports + home().toString() + Java.home()).getBytes(StandardCharsets.UTF_8));
        try (var files = Files.list(config())) {
            files.sorted().forEach(file -> digest.update(bytes(file)));
        }
        libraries().forEach(file -> digest.update(bytes(file)));
        digest.update(bytes(ear()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes to the shipped configuration; one that finds nothing to change is a mistake, not a detail. */
    private record Rewrite(String text) {

        Rewrite replace(String from, String to) {
            if (!text.contains(from)) {
                throw new LauncherFailure("Payara's shipped domain.xml has changed: it holds no " + from);
            }
            return new Rewrite(text.replace(from, to));
        }

        Rewrite option(String option) {
            var line = "<jvm-options>" + option + "</jvm-options>";
            return option.startsWith("-Xmx")
                    ? replace("<jvm-options>-Xmx512m</jvm-options>", line)
                    : replace("<jvm-options>-server</jvm-options>", "<jvm-options>-server</jvm-options>" + line);
        }
    }
}
