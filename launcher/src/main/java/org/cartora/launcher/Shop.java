package org.cartora.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The Java half of ./shop. */
public final class Shop {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final Map<String, String> REQUESTS =
            Map.of("restart", "restarting", "kill", "killing", "start", "starting", "halt", "stopping");

    private final Options options;
    private final Folders folders;
    private final Ports ports;
    private final Progress progress = new Progress(System.out);

    private Shop(Options options) {
        this.options = options;
        this.folders = Folders.of(options.base());
        this.ports = Ports.on(options.base());
    }

    public static void main(String[] words) throws Exception {
        FLYWAY.setLevel(Level.WARNING);
        try {
            new Shop(Options.of(words)).act();
        } catch (LauncherFailure e) {
            System.err.println("\nshop: " + e.getMessage());
            System.exit(1);
        }
    }

    private void act() throws IOException, InterruptedException {
        switch (options.command()) {
            case "run" -> run();
            case "stop" -> {
                boolean found = new Leftovers(folders).stop(progress);
                progress.say(found ? "stopped" : "nothing was running");
            }
            case "status" -> System.exit(Status.print(folders, ports, progress) ? 0 : 3);
            case "reset" -> reset();
            default -> request();
        }
    }

    private void request() throws IOException, InterruptedException {
        if (!REQUESTS.containsKey(options.command())) {
            throw new LauncherFailure("unknown command " + options.command() + "; ./shop help lists them");
        }
        if (options.operands().size() != 1
                || !Platform.names().contains(options.operands().getFirst())) {
            throw new LauncherFailure("which server? One of " + String.join(", ", Platform.names()));
        }
        if (new Leftovers(folders).launcher().isEmpty()) {
            throw new LauncherFailure("the platform is not running");
        }
        progress.say(new Requests(folders)
                .ask(options.command() + " " + options.operands().getFirst()));
    }

    private void reset() throws IOException {
        new Leftovers(folders).stop(progress);
        Folders.delete(folders.state());
        progress.say("removed " + folders.state() + "; the next ./shop run starts with an empty shop");
    }

    private void run() throws IOException, InterruptedException {
        folders.create();
        try (var file = new RandomAccessFile(folders.state().resolve("lock").toFile(), "rw")) {
            var lock = Optional.ofNullable(file.getChannel().tryLock());
            if (lock.isEmpty()) {
                throw new LauncherFailure(
                        "already running from this folder; ./shop status shows it, ./shop stop ends it");
            }
            runAlone(lock.get());
        }
    }

    private void runAlone(FileLock lock) throws IOException, InterruptedException {
        new Leftovers(folders).end(progress);
        if (options.fresh()) {
            reset(lock);
        }
        if (!options.anyMemory()) {
            Memory.require();
        }
        Disk.require(folders.state());
        ports.requireFree();
        if (options.base() > 0) {
            // the usual ports are what they are; whoever picks a base can pick another one
            ports.doubt().ifPresent(doubt -> progress.say("Note: " + doubt));
        }
        Child.self(folders).remember();
        var requests = new Requests(folders);
        requests.open();
        var platform = new Platform(folders, ports, progress, options.limits());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
        progress.say("Starting the shop (logs: " + folders.logs() + ")");
        try {
            platform.start(() -> Demo.load(platform.postgres(), folders, options.demo(), progress));
        } catch (LauncherFailure e) {
            if (!platform.stopping()) {
                throw e;
            }
        }
        if (!platform.stopping()) {
            Files.writeString(folders.ready(), Instant.now() + "\n");
            progress.say(Banner.text(ports, progress.elapsed(), options.limits()));
            new Supervisor(platform, progress, requests).watch();
        }
        Thread.sleep(Long.MAX_VALUE); // the hook ends the process
    }

    private void reset(FileLock lock) throws IOException {
        for (var part : new String[] {
            "postgres", "artemis", "mail", "provider", "keycloak", "payara", "media", "interchange", "requests"
        }) {
            Folders.delete(folders.state().resolve(part));
        }
        if (!lock.isValid()) {
            throw new LauncherFailure("another run has begun meanwhile");
        }
    }

    private void stop(Platform platform) {
        var since = Instant.now();
        progress.say("\nStopping …");
        platform.stopAll();
        folders.forgetReady();
        Child.self(folders).forget();
        progress.say("Stopped in %.1f s".formatted(Progress.seconds(since)));
    }
}
