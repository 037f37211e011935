package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Where the points of the matrix are played: the running platform, with the proxy between its pool and its database. */
final class CrashScene implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(2);
    /** Between two looks of the clocks that follow a purchase. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final DatabaseProxy proxy;

    private CrashScene(DatabaseProxy proxy) {
        this.proxy = proxy;
    }

    /** The platform has to look for its database at base + 434 first, as {@code ./shop test} starts it. */
    static CrashScene open() {
        var base = Integer.parseInt(Servers.PORTS);
        return new CrashScene(DatabaseProxy.open(base + 434, base + 433));
    }

    /** What became of a point: the line of the table, and the commits that were seen. */
    record Played(String row, List<Commit> commits) {

        /** The last commit of the requests themselves: each ends with its key. */
        int ofRequests() {
            return commits.stream()
                    .filter(commit -> commit.changes("idempotency_key"))
                    .mapToInt(Commit::number)
                    .max()
                    .orElseThrow();
        }
    }

    Played play(CrashPoint point) {
        proxy.takeAll();
        var story = point.plot().with(product());
        Platform.eventually(LIMIT, Aftermath::nothingIsToBeSent);
        Provider.behave(point.provider());
        var fault = new Fault(point.blow(), story::step);
        var since = Instant.now();
        proxy.watch(fault);
        try {
            go(point, story, fault);
            System.out.println(point.name() + " saw " + fault.seen());
            var found = story.check();
            return new Played(row(point, fault, story, found, since), fault.seen());
        } finally {
            proxy.watch(Watch.NOBODY);
            point.dies().ifPresent(Servers::start);
            Provider.behaveAgain();
        }
    }

    /** Patiently: the pool may still lend a connection that was taken over. */
    private static Shop.Product product() {
        var made = new AtomicReference<Shop.@Nullable Product>();
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> made.set(Shop.product(Purchase.STOCK)));
        return Objects.requireNonNull(made.get());
    }

    private static void go(CrashPoint point, Story story, Fault fault) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var buying = CompletableFuture.runAsync(story::make, threads);
            Platform.eventually(
                    LIMIT,
                    () -> fault.struck().isPresent()
                            || (buying.isDone()
                                    && (buying.isCompletedExceptionally() || isQuiet(point, story, fault))));
            if (fault.struck().isPresent() && !point.staysDown()) {
                missed(story, buying);
                point.dies().ifPresent(Servers::start);
            }
            buying.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
            if (point.staysDown()) {
                point.dies().ifPresent(Servers::start);
            }
            assertThat(fault.struck().isPresent() || !point.strikes())
                    .as("%s never came; commits were %s", point.name(), fault.seen())
                    .isTrue();
            Platform.eventually(LIMIT, () -> isQuiet(point, story, fault));
        }
    }

    /** Down for long enough that the client has noticed, unless it has nothing more to ask. */
    private static void missed(Story story, CompletableFuture<Void> buying) {
        Platform.eventually(Duration.ofMinutes(1), () -> story.repeats() > 0 || buying.isDone());
    }

    private static boolean isQuiet(CrashPoint point, Story story, Fault fault) {
        var mayStillCome = point.strikes() && fault.struck().isEmpty();
        return fault.quietFor(mayStillCome ? LONGEST_PAUSE : QUIET)
                && story.isComplete()
                && story.payments().stream().allMatch(Provider::hasTold);
    }

    private static String row(CrashPoint point, Fault fault, Story story, String found, Instant since) {
        return "| %s | %s | %s | %d | %s | %d |"
                .formatted(
                        point.name(),
                        point.happens(),
                        fault.struck().map(Commit::toString).orElse(""),
                        story.repeats(),
                        found,
                        Duration.between(since, Instant.now()).toSeconds());
    }

    @Override
    public void close() {
        try {
            proxy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the failure of a point in its line. */
    static String failed(CrashPoint point, Throwable why) {
        var words = Optional.ofNullable(why.getMessage()).orElse(why.toString()).replaceAll("[\\s|]+", " ");
        return "| %s | %s | FAILED: %s |".formatted(point.name(), point.happens(), words);
    }
}
