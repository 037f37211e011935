package org.cartora.limit;

/** A rate with the name under which it is counted and told to clients. */
record Policy(String name, Rate rate) {

    /** As the IETF's draft of the header RateLimit-Policy writes it: so many ({@code q}) in so many seconds ({@code w}). */
    String told() {
        return "\"%s\";q=%d;w=%d"
                .formatted(name, rate.burst(), Standing.seconds(rate.window().toNanos()));
    }
}
