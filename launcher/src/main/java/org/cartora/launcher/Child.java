package org.cartora.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server's process. Its id is kept in a file, so that another launcher can find it: after this one was killed,
 * or to show the status.
 */
record Child(String name, ProcessHandle process, Path pidFile) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Starts a process in a session of its own, so that Ctrl-C reaches the launcher only, which stops all in order. */
    static Child start(String name, List<String> command, Map<String, String> environment, Folders folders) {
        var words = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(command);
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folders.log(name).toFile()))
                .redirectInput(new File("/dev/null"))
                .directory(folders.state().toFile());
        builder.environment().putAll(environment);
        try {
            var child =
                    new Child(name, builder.start().toHandle(), folders.pids().resolve(name));
            child.remember();
            return child;
        } catch (IOException e) {
            throw new LauncherFailure("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** The process that an earlier launcher left behind, if it still runs. */
    static Optional<Child> left(String name, Folders folders) {
        var file = folders.pids().resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var words = Files.readString(file).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> words.length > 1 && started(process).equals(words[1]))
                    .map(process -> new Child(name, process, file));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    static Child self(Folders folders) {
        return new Child("launcher", ProcessHandle.current(), folders.pids().resolve("launcher"));
    }

    void remember() throws IOException {
        Files.writeString(pidFile, process.pid() + " " + started(process) + "\n");
    }

    private static String started(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(Object::toString)
                .orElse("?");
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Asks the process to end, and ends it when it has not after the time of grace. */
    void stop(String signal, Duration grace) {
        if (alive()) {
            signal(signal);
            if (!ended(grace)) {
                kill();
            }
        }
        forget();
    }

    /** Ends the process at once, as a power cut would. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended(Duration.ofSeconds(5));
    }

    private boolean ended(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signal(String signal) {
        try {
            if (signal.equals("TERM")) {
                process.destroy();
            } else {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
