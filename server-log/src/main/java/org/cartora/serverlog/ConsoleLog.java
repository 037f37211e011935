package org.cartora.serverlog;

import java.util.logging.ConsoleHandler;

/** What matters, in the same form, to whoever watches the process itself. */
public final class ConsoleLog extends ConsoleHandler {

    public ConsoleLog() {
        setFormatter(new JsonFormatter());
    }
}
