package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A server on this machine that nobody has a reason to call. */
record Canary(HttpServer server, AtomicInteger calls) implements AutoCloseable {

    static Canary awake() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var calls = new AtomicInteger();
            server.createContext("/", call -> {
                calls.incrementAndGet();
                call.sendResponseHeaders(200, -1);
                call.close();
            });
            server.start();
            return new Canary(server, calls);
        } catch (IOException e) {
            throw new AssertionError("no canary", e);
        }
    }

    /** Its address, spelled in as many ways as filters forget. */
    List<String> addresses() {
        return Stream.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "127.1")
                .map(host -> "http://" + host + ':' + server.getAddress().getPort() + "/a.png")
                .toList();
    }

    void assertUncalled() {
        assertThat(calls).hasValue(0);
        Shop.guest().get(addresses().getFirst());
        assertThat(calls).as("it is awake").hasValue(1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
