package org.cartora.inventory;

/** The highest sequence that was applied, and that of the last count among them; 0 before any. */
record FeedState(long sequence, long counted) {

    static final FeedState NONE = new FeedState(0, 0);

    /** What becomes of an update that comes now. */
    enum Turn {
        APPLY,
        /** A later count has it in it, or it came already. */
        KNOWN,
        /** A count from before changes that are applied already: nobody can say what it is now. */
        LATE
    }

    /** Changes may come in any order, for their sum is the same; a count may not be overtaken by a change. */
    Turn turn(StockUpdate update) {
        if (update.sequence() <= counted || update.sequence() == sequence) {
            return Turn.KNOWN;
        }
        return update.sequence() > sequence || update.onHand() == null ? Turn.APPLY : Turn.LATE;
    }
}
