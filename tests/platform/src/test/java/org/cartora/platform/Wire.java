package org.cartora.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One request as it goes over the wire, byte for byte: what no well-behaved client would send. */
record Wire(String head, String body) {

    /** Sends these lines, and reads until the server closes. */
    static Wire send(String... lines) {
        var address = URI.create(Platform.URL);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            var request = String.join("\r\n", lines) + origin(lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            var end = answer.indexOf("\r\n\r\n");
            return end < 0 ? new Wire(answer, "") : new Wire(answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String origin(String... lines) {
        var known = Arrays.stream(lines).anyMatch(line -> line.regionMatches(true, 0, Crowd.HEADER, 0, 15));
        return known || !Crowd.comes(lines[0]) ? "" : "\r\n" + Crowd.HEADER + ": " + Crowd.someone();
    }

    static Wire get(String path, String... headers) {
        return send(Stream.concat(
                        Stream.of(
                                "GET " + path + " HTTP/1.1",
                                "Host: " + URI.create(Platform.URL).getAuthority()),
                        Arrays.stream(headers))
                .toArray(String[]::new));
    }

    int status() {
        return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }

    @Override
    public String toString() {
        return head + "\n\n" + body;
    }
}
