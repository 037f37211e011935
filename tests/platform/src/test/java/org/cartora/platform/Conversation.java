package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One connection of the pool, passed on to the database message by message in both directions. */
final class Conversation implements AutoCloseable {

    private static final int SSL = 80877103;
    private static final int GSS = 80877104;

    private final Socket application;
    private final Socket database;
    private final Supplier<Watch> watch;
    private final Work work = new Work();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    Conversation(Socket application, Socket database, Supplier<Watch> watch) {
        this.application = application;
        this.database = database;
        this.watch = watch;
    }

    /** Passes on what the application asks, until one of the two is gone. */
    void ask() {
        try (this) {
            var in = input(application);
            var out = output(database);
            greet(in, out);
            Thread.ofVirtual().start(this::answer);
            for (var message = Message.read(in); admitted(message); message = Message.read(in)) {
                message.write(out);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException over) {
            // one of the two has gone, so has this
        }
    }

    private void answer() {
        try (this) {
            var in = input(database);
            var out = output(application);
            for (var message = Message.read(in); returned(message); message = Message.read(in)) {
                message.write(out);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException over) {
            // one of the two has gone, so has this
        }
    }

    /** The client may first ask for encryption, which is answered by one letter and here always by no. */
    private void greet(DataInputStream in, OutputStream out) throws IOException {
        var first = Message.first(in);
        while (first.code() == SSL || first.code() == GSS) {
            application.getOutputStream().write('N');
            first = Message.first(in);
        }
        first.write(out);
        out.flush();
    }

    private boolean admitted(Message message) {
        switch (message.type()) {
            case 'P' -> statements.put(message.word(0), message.word(1));
            case 'B' -> portals.put(message.word(0), statements.getOrDefault(message.word(1), ""));
            case 'E' -> {
                return admitted(portals.getOrDefault(message.word(0), ""));
            }
            case 'Q' -> {
                var passes = admitted(message.word(0));
                work.endsRound();
                return passes;
            }
            case 'S' -> work.endsRound();
            default -> {}
        }
        return true;
    }

    private boolean admitted(String sql) {
        var changed = work.changed();
        if (Work.isCommit(sql) && !changed.isEmpty()) {
            if (!watch.get().before(this, changed)) {
                return false;
            }
            work.ends();
        }
        work.asks(sql);
        return true;
    }

    private boolean returned(Message message) {
        switch (message.type()) {
            case 'C' -> {
                var tag = new String(message.body(), 0, message.body().length - 1, UTF_8);
                return !work.done(tag) || watch.get().after(this, work.changed());
            }
            case 'Z' -> work.roundAnswered();
            default -> {}
        }
        return true;
    }

    private static DataInputStream input(Socket socket) throws IOException {
        return new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 14));
    }

    private static OutputStream output(Socket socket) throws IOException {
        return new BufferedOutputStream(socket.getOutputStream(), 1 << 14);
    }

    @Override
    public void close() throws IOException {
        application.close();
        database.close();
    }
}
