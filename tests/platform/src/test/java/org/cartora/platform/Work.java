package org.cartora.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a connection asks of the database and hears from it: the tables that its transaction has changed so far. */
final class Work {

    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:insert\\s+into|delete\\s+from|merge\\s+into)\\s+(\\w+)|\\bupdate\\s+(\\w+)(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile(".* 0");

    private static final String ROUND = "end of round";

    private final Deque<String> asked = new ArrayDeque<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private boolean ending;

    static boolean isCommit(String sql) {
        var word = sql.strip().toUpperCase(Locale.ROOT);
        return word.equals("COMMIT") || word.equals("END");
    }

    synchronized void asks(String sql) {
        asked.add(sql);
    }

    /** The tables that will have changed if it commits now; none means that it only read. */
    synchronized Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** From here the next COMMIT that the database reports is the one that was asked for. */
    synchronized void ends() {
        ending = true;
    }

    /** The database has done one of the things that it was asked; answers whether that was the awaited COMMIT. */
    synchronized boolean done(String tag) {
        var sql = whatWasAsked();
        if (tag.equals("BEGIN") || tag.equals("ROLLBACK")) {
            changed.clear();
            ending = false;
        } else if (tag.equals("COMMIT")) {
            var awaited = ending;
            ending = false;
            return awaited;
        } else if (!NOTHING.matcher(tag).matches()) {
            var change = CHANGE.matcher(sql);
            if (change.find()) {
                changed.add((change.group(1) == null ? change.group(2) : change.group(1)).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private String whatWasAsked() {
        return asked.isEmpty() || asked.peek().equals(ROUND) ? "" : asked.remove();
    }

    /** A round of questions ends; the driver may begin the next one before it has heard the answers. */
    synchronized void endsRound() {
        asked.add(ROUND);
    }

    /** A round of answers ends: what was asked in it and not done, after an error, will not be done. */
    synchronized void roundAnswered() {
        while (!asked.isEmpty() && !asked.remove().equals(ROUND)) {
            ending = false;
        }
    }
}
