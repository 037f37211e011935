package org.cartora.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a message ends, and the next one on its connection begins: one of which that is unclear is refused, with all behind it. */
class FramingIT {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    /** So that it can be seen that the others are refused for what they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2||{}",
                "Transfer-Encoding: chunked||2|{}|0||",
                // RFC 9112, 6.3: the chunks count; the server knows of no length then
                "Content-Length: 4|Transfer-Encoding: chunked||0||"
            })
    void aMessageIsReadToItsEndAndSoIsTheNext(String message) throws IOException {
        for (var path : List.of("/api/auth/refresh", "/admin/orders")) {
            assertThat(answers(path, message)).hasSize(2).endsWith("200").doesNotContain("400");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked|Content-Length: 60||0||",
                "Content-Length: 2|Content-Length: 40||{}",
                "Content-Length: 2|Content-Length: 2||{}",
                "Content-Length: 2, 40||{}",
                "Content-Length: +2||{}",
                "Content-Length: -2||{}",
                "Content-Length: 0x2||{}",
                "Content-Length: 99999999999999999999||{}",
                "Content-Length : 40||{}",
                "X-A: b\rContent-Length: 40|Content-Length: 2||{}",
                "Transfer-Encoding: xchunked|Content-Length: 2||{}",
                "Transfer-Encoding: identity|Content-Length: 2||{}",
                "Transfer-Encoding: chunked, identity||2|{}|0||",
                "Transfer-Encoding: chunked|Transfer-Encoding: identity||2|{}|0||",
                "Transfer-Encoding : chunked|Content-Length: 2||{}",
                "Transfer-Encoding:| chunked|Content-Length: 2||{}",
                "Transfer-Encoding: \u000bchunked|Content-Length: 2||{}",
                "Transfer-Encoding: chunked||zz|{}|0||",
                "Transfer-Encoding: chunked||-2|{}|0||",
                "Transfer-Encoding: chunked||100000000000000002|{}|0||",
                "Host: evil.example|Content-Length: 2||{}"
            })
    void aMessageThatMayBeReadInTwoWaysIsRefusedWithWhatIsBehindIt(String message) throws IOException {
        for (var path : List.of("/api/auth/refresh", "/admin/orders")) {
            assertThat(answers(path, message)).as(path).containsExactly("400");
        }
    }

    /** The answers to this message and to a second one behind it. A bar is the end of a line. */
    private static List<String> answers(String path, String message) throws IOException {
        var address = URI.create(Platform.URL);
        var host = "Host: " + address.getAuthority() + "|" + Crowd.HEADER + ": " + Crowd.someone() + "|";
        var first = "POST " + path + " HTTP/1.1|" + host + "X-CSRF: 1|" + message;
        var second = "GET /api/markets HTTP/1.1|" + host + "Connection: close||";
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream().write((first + second).replace("|", "\r\n").getBytes(ISO_8859_1));
            var read = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            return STATUS.matcher(read).results().map(status -> status.group(1)).toList();
        }
    }
}
