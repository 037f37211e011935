package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The servers of the platform under test, by name: to be ended like by a power cut, and started again. */
final class Servers {

    static final Path ROOT = Path.of(System.getProperty("cartora.root", "../.."));
    static final String PORTS = System.getProperty("cartora.ports", "0");
    static final Path STATE =
            Path.of(System.getProperty("cartora.state", ROOT.resolve(".run").toString()));

    private Servers() {}

    /** One server is gone while the work runs, and is back afterwards whatever happened. */
    static void without(String server, Runnable work) {
        kill(server);
        try {
            work.run();
        } finally {
            start(server);
        }
    }

    static void kill(String server) {
        shop("kill", server);
    }

    static void halt(String server) {
        shop("halt", server);
    }

    /** Where the application sends its mails. */
    static int smtpPort() {
        var base = Integer.parseInt(PORTS);
        return base == 0 ? 1025 : base + 25;
    }

    static void start(String server) {
        shop("start", server);
    }

    /** The process of a server; the launcher keeps its number in a file. */
    static ProcessHandle process(String server) throws IOException {
        var pid = Files.readString(STATE.resolve("pids").resolve(server)).split(" ")[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    static List<String> names() {
        return List.of("postgres", "artemis", "mail", "provider", "keycloak", "payara");
    }

    /** What is said when a server cannot start. */
    static String whyNotStarted(String server) {
        var outcome = run("start", server);
        assertThat(outcome.code()).as(outcome.said()).isNotZero();
        return outcome.said();
    }

    private static void shop(String command, String server) {
        var outcome = run(command, server);
        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    /** How a command ended. */
    private record Outcome(int code, String said) {}

    private static Outcome run(String command, String server) {
        try {
            var shop = new ProcessBuilder(ROOT.resolve("shop").toString(), command, server, "--ports", PORTS)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(shop.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(shop.waitFor(), said);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
