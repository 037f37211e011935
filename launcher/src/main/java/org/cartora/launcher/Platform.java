package org.cartora.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** All servers of one shop: started side by side where none waits for another, watched, stopped in order. */
final class Platform {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(150);

    private final Folders folders;
    private final Progress progress;
    private final PostgresServer postgres;
    private final List<Server> servers;
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    Platform(Folders folders, Ports ports, Progress progress, boolean limits) {
        this.folders = folders;
        this.progress = progress;
        var application = new HashMap<>(Application.environment(folders, ports));
        if (!limits) {
            application.put("CARTORA_LIMITS", "off");
        }
        this.postgres = new PostgresServer(folders, ports);
        this.servers = List.of(
                postgres,
                new ArtemisServer(folders, ports),
                new MailServer(folders, ports),
                new ProviderServer(folders, ports),
                new KeycloakServer(folders, ports, application),
                new PayaraServer(folders, ports, application));
    }

    PostgresServer postgres() {
        return postgres;
    }

    Folders folders() {
        return folders;
    }

    /** In the order of starting. */
    static List<String> names() {
        return List.of("postgres", "artemis", "mail", "provider", "keycloak", "payara");
    }

    Server server(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LauncherFailure("there is no server " + name + "; there are " + names()));
    }

    /**
     * Starts everything. The application waits for database, broker and payment provider; the demo data is loaded while the
     * application server starts.
     */
    void start(Runnable demo) {
        var database = run(() -> start(postgres));
        var broker = run(() -> start(server("artemis")));
        var mail = run(() -> start(server("mail")));
        var provider = run(() -> start(server("provider")));
        var identity = database.thenRunAsync(() -> start(server("keycloak")), threads);
        var data = database.thenRunAsync(demo, threads);
        var application = CompletableFuture.allOf(database, broker, provider)
                .thenRunAsync(() -> start(server("payara")), threads);
        var steps = List.of(mail, identity, data, application);
        var all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
        steps.forEach(step -> step.exceptionally(failure -> {
            all.completeExceptionally(failure); // the others need not be waited for
            return null;
        }));
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LauncherFailure failure
                    ? failure
                    : new LauncherFailure("cannot start: " + e.getCause(), e);
        }
    }

    private CompletableFuture<Void> run(Runnable step) {
        return CompletableFuture.runAsync(step, threads);
    }

    void start(Server server) {
        var since = Instant.now();
        try {
            server.prepare();
            Logs.turn(folders.log(server.name()));
            if (stopping) {
                return;
            }
            var child = Child.start(server.name(), server.command(), server.environment(), folders);
            children.put(server.name(), child);
            await(server, child);
            server.finish();
        } catch (LauncherFailure e) {
            stop(server.name()); // a server that is not ready is not left half there
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure(server.name() + " was interrupted", e);
        } catch (Exception e) {
            throw new LauncherFailure(server.name() + " did not start: " + e + "\n" + lastWords(server), e);
        }
        progress.ready(server.name(), since);
    }

    private void await(Server server, Child child) throws InterruptedException {
        var deadline = Instant.now().plus(server.patience());
        while (Instant.now().isBefore(deadline)) {
            if (!child.alive() || yes(server::gaveUp)) {
                throw new LauncherFailure(
                        server.name() + " ended while it was starting. Its last words:\n" + lastWords(server));
            }
            if (yes(server::answers)) {
                return;
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
        throw new LauncherFailure("%s did not answer within %d s. Its last words:%n%s"
                .formatted(server.name(), server.patience().toSeconds(), lastWords(server)));
    }

    private String lastWords(Server server) {
        var log = folders.log(server.name());
        return Logs.tail(log, 20) + "\n  whole log: " + log;
    }

    private static boolean yes(Callable<Boolean> question) {
        try {
            return question.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception notYet) {
            return false;
        }
    }

    boolean runs(String name) {
        var child = children.get(name);
        return child != null && child.alive();
    }

    void stop(String name) {
        var child = children.remove(name);
        if (child != null) {
            var server = server(name);
            child.stop(server.stopSignal(), server.grace());
        }
    }

    /** Ends a server as a power cut would. */
    void kill(String name) {
        var child = children.remove(name);
        if (child != null) {
            child.kill();
            child.forget();
        }
    }

    /** Servers that ended though nobody asked them to. */
    List<String> dead() {
        var dead = new ArrayList<String>();
        children.forEach((name, child) -> {
            if (!child.alive() && !stopping) {
                dead.add(name);
            }
        });
        return dead;
    }

    /** The application first, the database last. */
    void stopAll() {
        stopping = true;
        stop("payara");
        var others = Stream.of("keycloak", "artemis", "mail", "provider").map(name -> run(() -> stop(name)));
        CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
        stop("postgres");
    }

    boolean stopping() {
        return stopping;
    }
}
