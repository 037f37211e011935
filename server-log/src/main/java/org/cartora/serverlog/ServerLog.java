package org.cartora.serverlog;

/** What the system and the application have to say, where no other file is for it. */
public final class ServerLog extends LogFile {

    public ServerLog() {
        this(new Seldom());
    }

    private ServerLog(Seldom seldom) {
        super("server.log", entry -> !Channels.hasOwnFile(entry) && seldom.isLoggable(entry));
    }
}
