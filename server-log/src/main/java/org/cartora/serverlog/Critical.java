package org.cartora.serverlog;

import java.util.logging.Level;

/** The level above SEVERE that java.util.logging lacks: somebody has to look now. */
public final class Critical extends Level {

    public static final Level LEVEL = new Critical();

    private static final long serialVersionUID = 1L;

    private Critical() {
        super("CRITICAL", SEVERE.intValue() + 100);
    }
}
