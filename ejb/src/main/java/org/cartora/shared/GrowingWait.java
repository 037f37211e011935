package org.cartora.shared;

import java.time.Duration;

/** How long something that failed is left alone: twice as long each time, up to the longest wait. */
public record GrowingWait(Duration shortest, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** The wait after so many failures in a row before this one. */
    public Duration after(int failures) {
        var wait = shortest.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
