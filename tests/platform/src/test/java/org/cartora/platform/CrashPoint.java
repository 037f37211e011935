package org.cartora.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartora.platform.Fault.Blow;
import org.cartora.platform.Fault.Moment;

/** One line of the crash matrix: what happens to a purchase, and how the provider behaves meanwhile. */
record CrashPoint(String name, String happens, Optional<String> dies, boolean staysDown, String provider, Blow blow) {

    /** Webhooks come after the purchase, unless a point is about them, so that its commits are always the same ones. */
    static final String CALM = "{\"webhook\":{\"delay_ms\":4000}}";

    private static final String AFTERWARDS = "afterwards";
    private static final Blow NONE = new Blow(Moment.BEFORE, commit -> false, () -> {}, false);

    static CrashPoint calm() {
        return trouble("calm", "nothing", CALM);
    }

    /**
     * A point by its name: {@code commit-before-3}, {@code cut-orders}, {@code postgres-kill}, and in another story than the
     * purchase {@code later:commit-after-capture.journal_entry}: the commit in that step that changes that table.
     */
    static CrashPoint named(String name) {
        var plot = Plot.of(name);
        var point = ofPurchase(plot.within(name));
        return plot == Plot.PURCHASE
                ? point
                : new CrashPoint(name, point.happens, point.dies, point.staysDown, CALM, point.blow);
    }

    /** What the client does meanwhile. */
    Plot plot() {
        return Plot.of(name);
    }

    private static CrashPoint ofPurchase(String name) {
        var commit = name.replaceFirst("^(commit-before|commit-after|cut)-", "");
        var at = commit(commit);
        if (name.startsWith("commit-before-")) {
            return kills(name, "payara", "application killed before COMMIT " + commit, Moment.BEFORE, at);
        } else if (name.startsWith("commit-after-")) {
            return kills(name, "payara", "application killed after COMMIT " + commit, Moment.AFTER, at);
        } else if (name.startsWith("cut-")) {
            var blow = new Blow(Moment.AFTER, at, () -> {}, true);
            return new CrashPoint(name, "answer of COMMIT " + commit + " cut", Optional.empty(), false, CALM, blow);
        }
        return Stream.concat(Stream.of(calm()), others())
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no point " + name));
    }

    /**
     * Every point of a purchase whose requests make so many commits. What follows the answers runs beside each other and is now one
     * commit more, now one less; it is named by its table.
     */
    static List<CrashPoint> all(int commits) {
        var moments = Stream.concat(
                        IntStream.rangeClosed(1, commits).mapToObj(String::valueOf),
                        Stream.of("outbox_event", "mail", "document").map((AFTERWARDS + ".")::concat))
                .toList();
        var numbered = Stream.of("commit-before-", "commit-after-", "cut-")
                .flatMap(kind -> moments.stream().map(moment -> named(kind + moment)));
        return Stream.of(Stream.of(calm()), numbered, others(), Plot.points().map(CrashPoint::named))
                .flatMap(points -> points)
                .toList();
    }

    private static Predicate<Commit> commit(String number) {
        var words = number.split("\\.");
        if (words[0].equals(AFTERWARDS)) {
            return commit -> commit.changes(words[1]) && !commit.changes("orders");
        }
        if (words.length == 2) {
            return commit -> commit.step().equals(words[0]) && commit.changes(words[1]);
        }
        return number.matches("\\d+")
                ? commit -> commit.number() == Integer.parseInt(number)
                : commit -> commit.changes(number);
    }

    private static Stream<CrashPoint> others() {
        return Stream.concat(deaths(), troubles());
    }

    private static Stream<CrashPoint> deaths() {
        return Stream.of(
                kills(
                        "postgres-kill",
                        "postgres",
                        "database killed before the order's COMMIT",
                        Moment.BEFORE,
                        placing()),
                kills(
                        "postgres-kill-after",
                        "postgres",
                        "database killed after the order's COMMIT",
                        Moment.AFTER,
                        placing()),
                outlives("broker-kill", "artemis", "broker killed before the order's COMMIT, back after it", placing()),
                kills("broker-kill-relay", "artemis", "broker killed between send and mark", Moment.BEFORE, relayed()),
                outlives("mail-kill", "mail", "mail server killed before the mail is sent", commit("mail")),
                kills("relay-kill", "payara", "relay's server killed between send and mark", Moment.BEFORE, relayed()),
                kills(
                        "provider-kill-open",
                        "provider",
                        "provider killed before it is asked to open",
                        Moment.AFTER,
                        opening()),
                kills(
                        "provider-kill-pay",
                        "provider",
                        "provider killed before it is asked to charge",
                        Moment.AFTER,
                        paying()));
    }

    private static Stream<CrashPoint> troubles() {
        return Stream.of(
                trouble("provider-late", "provider answers after 8 s", "{\"delay_ms\":8000}"),
                trouble(
                        "provider-too-late",
                        "provider answers after we gave up (11 s), three times",
                        "{\"delay_ms\":11000,\"delays\":3}"),
                trouble("provider-silent", "provider works, its next 4 answers are lost", "{\"drop_answers\":4}"),
                trouble("provider-errors", "provider answers the next 8 requests with errors", "{\"answer_errors\":8}"),
                trouble("webhooks-first", "webhooks race with the browser", "{\"webhook\":{\"delay_ms\":0}}"),
                trouble("webhooks-repeated", "each webhook comes four times", "{\"webhook\":{\"repeat\":3}}"),
                trouble(
                        "webhooks-shuffled",
                        "webhooks overtake each other",
                        "{\"webhook\":{\"repeat\":1,\"shuffle\":true}}"),
                trouble("webhooks-lost", "no webhook comes", "{\"webhook\":{\"lose\":20}}"),
                trouble(
                        "webhook-wrong-amount",
                        "webhooks name a wrong amount",
                        "{\"webhook\":{\"delay_ms\":0,\"wrong_amount\":20}}"));
    }

    private static Predicate<Commit> placing() {
        return commit -> commit.changes("orders");
    }

    private static Predicate<Commit> opening() {
        return commit -> commit.changes("checkout") && commit.step().equals("checkout");
    }

    private static Predicate<Commit> paying() {
        return commit -> commit.step().equals("pay");
    }

    private static Predicate<Commit> relayed() {
        return commit -> commit.changes("outbox_event") && !commit.changes("orders");
    }

    private static CrashPoint trouble(String name, String happens, String provider) {
        return new CrashPoint(name, happens, Optional.empty(), false, provider, NONE);
    }

    private static CrashPoint kills(String name, String server, String happens, Moment moment, Predicate<Commit> at) {
        var blow = new Blow(
                moment,
                at,
                () -> Servers.kill(server),
                List.of("payara", "postgres").contains(server));
        return new CrashPoint(name, happens, Optional.of(server), false, CALM, blow);
    }

    private static CrashPoint outlives(String name, String server, String happens, Predicate<Commit> at) {
        var blow = new Blow(Moment.BEFORE, at, () -> Servers.kill(server), false);
        return new CrashPoint(name, happens, Optional.of(server), true, CALM, blow);
    }

    /** Whether it is about one commit, which then has to come. */
    boolean strikes() {
        return blow != NONE;
    }
}
