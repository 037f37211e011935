package org.cartora.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens on a port, where the system shows it (Linux). */
final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int HIGHEST_PORT = 65_535;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    static Optional<String> of(int port) {
        var sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inodes(Path.of(table), port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, sockets))
                .findFirst()
                .map(PortOwner::describe);
    }

    /** The first port that the system gives to outgoing connections. */
    static int ephemeralFrom() {
        try {
            // by lines: such a file gives its words in one read only, and readString begins with a short one
            var line = Files.readAllLines(Path.of("/proc/sys/net/ipv4/ip_local_port_range"))
                    .getFirst();
            return Integer.parseInt(line.strip().split("\\s+")[0]);
        } catch (IOException | NumberFormatException notLinux) {
            return HIGHEST_PORT + 1;
        }
    }

    private static Stream<String> inodes(Path table, int port) {
        var local = ":%04X".formatted(port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(cells -> cells.length > INODE && cells[1].endsWith(local) && cells[STATE].equals(LISTENING))
                    .map(cells -> cells[INODE]);
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | java.io.UncheckedIOException othersProcess) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        var command = process.info().commandLine().orElse("unknown");
        return "process %d (%s)"
                .formatted(process.pid(), command.length() > 100 ? command.substring(0, 100) + "…" : command);
    }
}
