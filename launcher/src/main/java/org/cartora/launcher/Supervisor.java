package org.cartora.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks after a platform that is up: a server that ends by itself is reported with its last words and started again,
 * three times in five minutes at most; a server that was killed on request stays down until somebody starts it.
 */
final class Supervisor {

    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Platform platform;
    private final Progress progress;
    private final Requests requests;
    private final Map<String, Deque<Instant>> restarts = new HashMap<>();

    Supervisor(Platform platform, Progress progress, Requests requests) {
        this.platform = platform;
        this.progress = progress;
        this.requests = requests;
    }

    void watch() throws InterruptedException, IOException {
        while (!platform.stopping()) {
            platform.dead().forEach(this::revive);
            requests.answer(this::answer);
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void revive(String name) {
        platform.stop(name);
        progress.say("\n  %s ended by itself. Its last words:%n%s"
                .formatted(name, Logs.tail(platform.folders().log(name), 12)));
        var times = restarts.computeIfAbsent(name, unknown -> new ArrayDeque<>());
        times.removeIf(time -> time.isBefore(Instant.now().minus(WITHIN)));
        while (times.size() < RESTARTS && !platform.stopping()) {
            times.add(Instant.now());
            if (starts(name)) {
                return;
            }
        }
        if (!platform.stopping()) {
            progress.say("  %s has ended too often; it stays down until ./shop start %s".formatted(name, name));
        }
    }

    private boolean starts(String name) {
        progress.say("  starting %s again …".formatted(name));
        try {
            platform.start(platform.server(name));
            return true;
        } catch (LauncherFailure e) {
            progress.say("  " + e.getMessage());
            return false;
        }
    }

    private String answer(String verb, String name) {
        var server = platform.server(name);
        switch (verb) {
            case "kill" -> platform.kill(name);
            case "halt" -> platform.stop(name);
            case "restart" -> {
                platform.stop(name);
                platform.start(server);
            }
            case "start" -> {
                if (!platform.runs(name)) {
                    platform.start(server);
                }
            }
            default -> throw new LauncherFailure("unknown request " + verb);
        }
        return name
                + switch (verb) {
                    case "kill" -> " killed";
                    case "halt" -> " stopped";
                    default -> " runs";
                };
    }
}
