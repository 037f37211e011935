package org.cartora.serverlog;

/** Who changed what. */
public final class AuditLog extends LogFile {

    public AuditLog() {
        super("audit.log", entry -> Channels.AUDIT.equals(entry.getLoggerName()));
    }
}
