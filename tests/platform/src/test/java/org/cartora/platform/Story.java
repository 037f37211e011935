package org.cartora.platform;

import java.util.List;

/** What a careful client does while something goes wrong, and what has to be true afterwards. */
interface Story {

    void make();

    /** Where the client is. */
    String step();

    /** How often it had to ask again. */
    int repeats();

    /** The provider's names for the payments, of which the shop has to be told. */
    List<String> payments();

    /** Whether all consequences have arrived. */
    boolean isComplete();

    /** Checks all of it; answers the table's columns: orders, captures, Message-IDs, proofs. */
    String check();
}
