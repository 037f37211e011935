package org.cartora.platform;

import java.util.Set;
import java.util.TreeSet;

/** A COMMIT of the purchase: the how manieth, in which step of the client, and what had been changed. */
record Commit(int number, String step, Set<String> tables) {

    boolean changes(String table) {
        return tables.contains(table);
    }

    @Override
    public String toString() {
        return number + ", " + step + ": " + String.join(", ", new TreeSet<>(tables));
    }
}
