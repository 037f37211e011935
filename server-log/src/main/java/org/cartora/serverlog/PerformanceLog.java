package org.cartora.serverlog;

/** What took long. */
public final class PerformanceLog extends LogFile {

    public PerformanceLog() {
        super("performance.log", entry -> Channels.PERFORMANCE.equals(entry.getLoggerName()));
    }
}
