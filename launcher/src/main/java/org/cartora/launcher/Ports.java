package org.cartora.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where each server listens; a base moves them all, so that several platforms can run side by side. */
record Ports(int app, int keycloak, int postgres, int artemis, int smtp, int inbox, int admin, int iiop, int provider) {

    private static final int HIGHEST_BASE = 64_000;
    private static final int SPAN = 900;

    /** The usual ports for base 0, else base + a fixed offset each. */
    static Ports on(int base) {
        if (base == 0) {
            return new Ports(8080, 8180, 5433, 61616, 1025, 8025, 4848, 3700, 12111);
        }
        if (base < 1024 || base > HIGHEST_BASE) {
            throw new LauncherFailure("--ports takes a base between 1024 and " + HIGHEST_BASE);
        }
        return new Ports(
                base + 80,
                base + 180,
                base + 433,
                base + 616,
                base + 25,
                base + 825,
                base + 848,
                base + 370,
                base + 111);
    }

    Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("application", app);
        named.put("keycloak", keycloak);
        named.put("postgres", postgres);
        named.put("artemis", artemis);
        named.put("smtp", smtp);
        named.put("mail inbox", inbox);
        named.put("payment provider", provider);
        named.put("payara admin", admin);
        named.put("payara iiop", iiop);
        named.put("payara iiop over TLS", iiop + 1);
        named.put("payara iiop with certificates", iiop + 2);
        return named;
    }

    /** Refuses to start when another program has one of the ports, and says which program. */
    void requireFree() {
        named().forEach((name, port) -> {
            if (!free(port)) {
                throw new LauncherFailure(
                        "port %d (%s) is taken by %s. Stop it, or use other ports: ./shop run --ports 20000"
                                .formatted(port, name, PortOwner.of(port).orElse("another program")));
            }
        });
    }

    /** What there is to say against these ports though they are free at the moment. */
    Optional<String> doubt() {
        return doubt(PortOwner.ephemeralFrom());
    }

    Optional<String> doubt(int ephemeralFrom) {
        return Collections.max(named().values()) < ephemeralFrom
                ? Optional.empty()
                : Optional.of(
                        "from port %d on the system also serves outgoing connections, which may take one of these ports; a base of at most %d is safe"
                                .formatted(ephemeralFrom, ephemeralFrom - SPAN));
    }

    static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
