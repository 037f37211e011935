package org.cartora.promotion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A catalogue promotion and the time for which it was active with these terms; without an end it still is. */
record TagTime(
        LivePromotion promotion, Instant from, @Nullable Instant until) {

    /** From when on it takes something off: active, and its time come. */
    Instant begins() {
        var starts = promotion.terms().startsAt();
        return starts != null && starts.isAfter(from) ? starts : from;
    }

    @Nullable
    Instant ends() {
        var ends = promotion.terms().endsAt();
        return until == null || (ends != null && ends.isBefore(until)) ? ends : until;
    }

    boolean countsAt(Instant at) {
        var end = ends();
        return !at.isBefore(begins()) && (end == null || at.isBefore(end));
    }
}
