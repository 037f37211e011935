package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands at the port of the mail server while that is stopped, and treats each recipient as the test wants: takes the mail,
 * refuses it for the moment, or says nothing at all until the sender is gone.
 */
final class MoodyMailServer implements AutoCloseable {

    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final String OK = "250 ok";

    private final ServerSocket door;
    private final Set<Socket> talks = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final Map<String, Boolean> silence = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();

    MoodyMailServer(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread.ofVirtual().start(this::open);
    }

    void refuses(String recipient, int times) {
        refusals.put(recipient, new AtomicInteger(times));
    }

    void refusesAlways(String recipient) {
        refuses(recipient, FOR_EVER);
    }

    void isSilentTo(String recipient) {
        silence.put(recipient, true);
    }

    void takes(String recipient) {
        refusals.remove(recipient);
        silence.remove(recipient);
    }

    int tries(String recipient) {
        return count(recipient).get();
    }

    /** The Message-IDs of what was taken for somebody. */
    List<String> taken(String recipient) {
        return List.copyOf(taken.getOrDefault(recipient, List.of()));
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var talk : talks) {
            talk.close();
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                talks.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                var out = new PrintWriter(socket.getOutputStream(), true, UTF_8)) {
            say(out, "220 moody");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    recipient = line.replaceAll(".*<(.*)>.*", "$1");
                    receive(out, recipient);
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    taken.computeIfAbsent(recipient, unknown -> new CopyOnWriteArrayList<>())
                            .add(messageId(in));
                    say(out, OK);
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, OK);
                }
            }
        } catch (IOException senderGone) {
            // its problem
        }
    }

    private void receive(PrintWriter out, String recipient) {
        count(recipient).incrementAndGet();
        if (silence.containsKey(recipient)) {
            return;
        }
        var left = refusals.getOrDefault(recipient, new AtomicInteger());
        say(out, left.getAndDecrement() > 0 ? "451 not now" : OK);
    }

    private AtomicInteger count(String recipient) {
        return tries.computeIfAbsent(recipient, unknown -> new AtomicInteger());
    }

    private static String messageId(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return lines.stream()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("a mail without Message-ID")));
    }

    private static void say(PrintWriter out, String words) {
        out.print(words + "\r\n");
        out.flush();
    }
}
