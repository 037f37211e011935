package org.cartora.inventory;

/** The figures of one level: on hand, set aside for orders, held by checkouts, and kept back from sale. */
public record StockFigures(int onHand, int allocated, int reserved, int safety) {

    /** What may be sold: never less than nothing, though more may be kept back than is there. */
    public int available() {
        return Math.max(onHand - allocated - reserved - safety, 0);
    }

    /** What customers have been promised. */
    public int promised() {
        return allocated + reserved;
    }

    /** Whether so many may leave (negative) or come and every promise is still kept; what is kept back is no promise. */
    public boolean bears(int delta) {
        return (long) onHand + delta >= promised();
    }
}
