package org.cartora.audit;

import java.util.Objects;
import org.cartora.serverlog.LogContext;

/** Who acts on this thread, in the words of the log. */
final class Actor {

    private static final String GUEST = "guest";
    private static final String SYSTEM = "system";

    private Actor() {}

    /** A person's id, a guest, or the platform itself with the name of the job or consumer where it is known. */
    static String name() {
        return LogContext.requestId() == null ? SYSTEM : Objects.requireNonNullElse(LogContext.userId(), GUEST);
    }

    static String request() {
        return Objects.requireNonNullElse(LogContext.requestId(), "");
    }
}
