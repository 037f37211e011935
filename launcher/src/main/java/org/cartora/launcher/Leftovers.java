package org.cartora.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an earlier launcher left behind when it was killed. */
final class Leftovers {

    private static final Duration LAUNCHER_GRACE = Duration.ofSeconds(20);

    private final Folders folders;

    Leftovers(Folders folders) {
        this.folders = folders;
    }

    Optional<Child> launcher() {
        return Child.left("launcher", folders);
    }

    /** Servers of this platform that run without a launcher. */
    List<Child> servers() {
        return Platform.names().reversed().stream()
                .flatMap(name -> Child.left(name, folders).stream())
                .toList();
    }

    /** Ends them in order, so that a new start finds its ports and its data free. */
    void end(Progress progress) {
        folders.forgetReady();
        for (var child : servers()) {
            progress.step(child.name(), "left over from a run that was killed; ending it");
            boolean database = child.name().equals("postgres");
            child.stop(database ? "INT" : "TERM", Duration.ofSeconds(database ? 8 : 5));
        }
    }

    /** Ends a running platform: its launcher stops the servers; without one, they are ended here. */
    boolean stop(Progress progress) {
        var launcher = launcher();
        boolean found = launcher.isPresent() || !servers().isEmpty();
        launcher.ifPresent(child -> child.stop("TERM", LAUNCHER_GRACE));
        end(progress);
        return found;
    }
}
