package org.cartora.serverlog;

import java.util.Objects;
import java.util.Set;
import java.util.logging.LogRecord;

/** The loggers that have a file of their own. */
final class Channels {

    static final String ACCESS = "cartora.access";
    static final String SECURITY = "cartora.security";
    static final String AUDIT = "cartora.audit";
    static final String PERFORMANCE = "cartora.performance";

    private static final Set<String> OWN_FILE = Set.of(ACCESS, SECURITY, AUDIT, PERFORMANCE);

    private Channels() {}

    static boolean hasOwnFile(LogRecord entry) {
        return OWN_FILE.contains(Objects.requireNonNullElse(entry.getLoggerName(), ""));
    }
}
