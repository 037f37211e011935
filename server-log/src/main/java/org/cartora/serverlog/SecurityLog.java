package org.cartora.serverlog;

/** Who signed in, who was refused. */
public final class SecurityLog extends LogFile {

    public SecurityLog() {
        super("security.log", entry -> Channels.SECURITY.equals(entry.getLoggerName()));
    }
}
