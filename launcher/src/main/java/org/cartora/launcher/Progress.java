package org.cartora.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What the person at the keyboard sees: one line per step, with the time it took. */
final class Progress {

    private final PrintStream out;
    private final Instant began = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void step(String server, String what) {
        say("  %-9s %s".formatted(server, what));
    }

    void ready(String server, Instant since) {
        say("  %-9s ready in %.1f s (%.1f s after the start)".formatted(server, seconds(since), seconds(began)));
    }

    double elapsed() {
        return seconds(began);
    }

    static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
