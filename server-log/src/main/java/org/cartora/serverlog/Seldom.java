package org.cartora.serverlog;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Lets one entry a minute through of a logger that strangers can make write: the server has a stack trace for each token that
 * is not accepted, and says in the same way that it cannot read the keys.
 */
final class Seldom implements Filter {

    private static final String TOKENS = "fish.payara.microprofile.jwtauth.eesecurity.SignedJWTIdentityStore";
    private static final long MINUTE = 60_000;

    private final AtomicLong last = new AtomicLong();

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (!TOKENS.equals(entry.getLoggerName())) {
            return true;
        }
        var before = last.get();
        return entry.getMillis() - before >= MINUTE && last.compareAndSet(before, entry.getMillis());
    }
}
