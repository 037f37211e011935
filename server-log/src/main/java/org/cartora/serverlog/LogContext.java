package org.cartora.serverlog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the log lines of this thread are about: the request, the person and a few facts. Begun and ended by whoever takes
 * the work in (the HTTP filter, a message consumer, a job), read by the formatter.
 */
public final class LogContext {

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();

    private final String requestId;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private @Nullable String userId;

    private LogContext(String requestId) {
        this.requestId = requestId;
    }

    /** Starts the context of this thread anew. */
    public static void begin(String requestId) {
        CURRENT.set(new LogContext(requestId));
    }

    public static void end() {
        CURRENT.remove();
    }

    public static void user(@Nullable String userId) {
        var context = CURRENT.get();
        if (context != null) {
            context.userId = userId;
        }
    }

    /** A fact for the context object of the log line: {@code order_id}, {@code amount} or {@code error_code}. */
    public static void fact(String name, String value) {
        var context = CURRENT.get();
        if (context != null) {
            context.facts.put(name, value);
        }
    }

    public static @Nullable String requestId() {
        var context = CURRENT.get();
        return context == null ? null : context.requestId;
    }

    public static @Nullable String userId() {
        var context = CURRENT.get();
        return context == null ? null : context.userId;
    }

    /** Work that another thread does in the context of this one. */
    public static Runnable carried(Runnable work) {
        var carried = CURRENT.get();
        return () -> {
            var former = CURRENT.get();
            set(carried);
            try {
                work.run();
            } finally {
                set(former);
            }
        };
    }

    private static void set(@Nullable LogContext context) {
        if (context == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(context);
        }
    }

    static Map<String, String> facts() {
        var context = CURRENT.get();
        return context == null ? Map.of() : context.facts;
    }
}
