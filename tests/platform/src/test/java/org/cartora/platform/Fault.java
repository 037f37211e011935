package org.cartora.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Counts the commits of one purchase and does its harm once, at the first that it was meant for. */
final class Fault implements Watch {

    /** What goes on without any purchase. */
    private static final Set<String> BACKGROUND =
            Set.of("relay_lease", "schedule", "schedule_slot", "job_node", "job_run", "job_log", "audit_check");

    /** Changed by whatever takes the identity provider's news in, beside other tables. */
    private static final String NEWS = "audit_feed";

    /** On which side of the database's decision it strikes. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Which commit it strikes and what it does then; a cut connection is not told what became of its COMMIT. */
    record Blow(Moment moment, Predicate<Commit> at, Runnable harm, boolean cuts) {}

    private final Blow blow;
    private final Supplier<String> step;
    private final List<Commit> seen = new CopyOnWriteArrayList<>();
    private final Map<Conversation, Commit> running = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Commit>> struck = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean raised = new AtomicBoolean();
    private volatile Instant last = Instant.now();

    Fault(Blow blow, Supplier<String> step) {
        this.blow = blow;
        this.step = step;
    }

    @Override
    public boolean before(Conversation connection, Set<String> tables) {
        if (BACKGROUND.containsAll(tables) || tables.contains(NEWS)) {
            return true;
        }
        last = Instant.now();
        var commit = count(tables);
        running.put(connection, commit);
        return passes(Moment.BEFORE, commit);
    }

    @Override
    public boolean after(Conversation connection, Set<String> tables) {
        var commit = Optional.ofNullable(running.remove(connection));
        return commit.isEmpty() || passes(Moment.AFTER, commit.get());
    }

    private synchronized Commit count(Set<String> tables) {
        var commit = new Commit(seen.size() + 1, step.get(), tables);
        seen.add(commit);
        return commit;
    }

    private boolean passes(Moment moment, Commit commit) {
        if (blow.moment() != moment || !blow.at().test(commit)) {
            return true;
        }
        if (!raised.compareAndSet(false, true)) {
            return true;
        }
        blow.harm().run();
        // not before: a server that is started again while it is being killed stays down
        struck.set(Optional.of(commit));
        return !blow.cuts();
    }

    /** The commit at which it struck, once it has and the harm is done. */
    Optional<Commit> struck() {
        return struck.get();
    }

    List<Commit> seen() {
        return List.copyOf(seen);
    }

    boolean quietFor(Duration time) {
        return last.isBefore(Instant.now().minus(time));
    }
}
