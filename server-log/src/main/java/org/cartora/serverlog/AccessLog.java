package org.cartora.serverlog;

/** Requests and their answers. */
public final class AccessLog extends LogFile {

    public AccessLog() {
        super("access.log", entry -> Channels.ACCESS.equals(entry.getLoggerName()));
    }
}
