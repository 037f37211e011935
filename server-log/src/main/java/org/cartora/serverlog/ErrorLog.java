package org.cartora.serverlog;

import java.util.logging.Level;

/** A second copy of everything that somebody has to look at. */
public final class ErrorLog extends LogFile {

    public ErrorLog() {
        super("error.log", entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue());
    }
}
