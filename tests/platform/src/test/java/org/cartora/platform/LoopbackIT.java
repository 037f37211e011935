package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a development platform can be reached from another machine. */
class LoopbackIT {

    private static final Set<String> LOOPBACK = Set.of(
            "0100007F", // 127.0.0.1
            "0000000000000000FFFF00000100007F", // ::ffff:127.0.0.1
            "00000000000000000000000001000000"); // ::1
    private static final String LISTENING = "0A";

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "artemis", "mail", "provider", "keycloak", "payara"})
    void aServerListensOnLoopbackOnly(String server) throws IOException {
        var process = Servers.process(server);

        var addresses = Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> listening(each).stream())
                .collect(Collectors.toSet());

        assertThat(addresses).as("where %s listens", server).isNotEmpty().isSubsetOf(LOOPBACK);
    }

    private static List<String> listening(ProcessHandle process) {
        var sockets = sockets(process);
        var addresses = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            try (var lines = Files.lines(Path.of("/proc/net", table))) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(cells -> cells.length > 9 && cells[3].equals(LISTENING) && sockets.contains(cells[9]))
                        .map(cells -> cells[1].substring(0, cells[1].indexOf(':')))
                        .forEach(addresses::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return addresses;
    }

    private static Set<String> sockets(ProcessHandle process) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.map(LoopbackIT::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("\\D", ""))
                    .collect(Collectors.toSet());
        } catch (IOException ended) {
            return Set.of();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
