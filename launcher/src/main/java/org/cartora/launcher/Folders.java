package org.cartora.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The places the launcher works in.
 *
 * @param root the checkout
 * @param state what this platform keeps between runs: data, mails, logs
 * @param servers the unpacked servers, shared by all checkouts of this user
 */
record Folders(Path root, Path state, Path servers) {

    static Folders of(int base) {
        var root = Path.of(System.getProperty("cartora.root", "")).toAbsolutePath();
        var state = root.resolve(base == 0 ? ".run" : ".run-" + base);
        return new Folders(
                root, state, Path.of(System.getProperty("cartora.servers", "")).toAbsolutePath());
    }

    Path config() {
        return root.resolve("config");
    }

    Path logs() {
        return state.resolve("logs");
    }

    Path log(String server) {
        return logs().resolve(server + ".log");
    }

    Path pids() {
        return state.resolve("pids");
    }

    /** The file that says that the shop is open; it ends with the platform, however that ended. */
    Path ready() {
        return state.resolve("ready");
    }

    Path server(String name, String version) {
        return servers.resolve(name + "-" + System.getProperty("cartora." + version));
    }

    void create() {
        try {
            Files.createDirectories(state);
            // data, logs and what is secret among them: for nobody else on this machine
            Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(logs());
            Files.createDirectories(pids());
        } catch (IOException e) {
            throw new LauncherFailure("cannot write to " + state + ": " + e.getMessage(), e);
        }
    }

    void forgetReady() {
        try {
            Files.deleteIfExists(ready());
        } catch (IOException e) {
            throw new LauncherFailure("cannot remove " + ready() + ": " + e.getMessage(), e);
        }
    }

    /** Removes a folder and everything in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    /** Copies a folder with everything in it. */
    static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
