package org.cartora.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Much, large, deep and slow: what is meant to hurt neither fills the logs nor keeps others waiting. */
class FloodIT {

    /** In a log and its predecessors, each file once: a log that is full becomes its own predecessor, perhaps meanwhile. */
    private static long lines(String log, String text) {
        var counted = new HashSet<Object>();
        return IntStream.rangeClosed(0, 10)
                .mapToObj(age -> Servers.STATE.resolve("logs").resolve(age == 0 ? log : log + "." + age))
                .mapToLong(file -> lines(file, text, counted))
                .sum();
    }

    private static long lines(Path file, String text, Set<Object> counted) {
        // byte by byte, for the last letter may be written by half
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            var fresh = counted.add(Files.getAttribute(file, "unix:ino"));
            return fresh ? lines.filter(line -> line.contains(text)).count() : 0;
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @Test
    void aRefusedFloodLeavesNoLineButASummary() {
        var address = Crowd.someone();
        var path = "/api/products/flood-" + UUID.randomUUID();
        var refused = Crowd.atOnce(
                        300, () -> Shop.guest().with(Crowd.HEADER, address).get(path))
                .stream()
                .filter(answer -> answer.status() == 429)
                .count();

        assertThat(refused).isGreaterThan(20);
        Platform.eventually(Duration.ofSeconds(30), () -> lines("access.log", path) >= 300 - refused);
        assertThat(lines("access.log", path)).isEqualTo(300 - refused);
        assertThat(lines("security.log", path)).isZero();
        Platform.eventually(Duration.ofSeconds(80), () -> lines("security.log", "most often") > 0);
    }

    @Test
    void tokensThatAreNotAcceptedLeaveALineAMinute() {
        var begun = Instant.now();
        var before = lines("server.log", "parse JWT");
        var errors = lines("error.log", "JWT");
        var wrong = List.of(
                "not.a.token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.", "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.c2lnbg");

        for (var token : wrong) {
            var stranger = Shop.guest().with("Authorization", "Bearer " + token);
            IntStream.range(0, 20).forEach(i -> {
                var answer = stranger.get("/api/users/me");
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            });
        }

        var minutes = Duration.between(begun, Instant.now()).toMinutes() + 1;
        assertThat(lines("server.log", "parse JWT") - before).isLessThanOrEqualTo(minutes);
        assertThat(lines("error.log", "JWT")).isEqualTo(errors);
        Platform.eventually(Duration.ofSeconds(80), () -> lines("security.log", "bad-token") > 0);
    }

    @Test
    void aBodyThatIsAnnouncedTooLongIsNotRead() throws IOException {
        try (var socket = connection()) {
            send(socket, head("/api/cart/items", "Content-Length: 2000000000"));

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
        }
    }

    @Test
    void whoSendsALittleTooMuchHearsSo() {
        var refused = Shop.guest().post("/api/cart/coupons", "{\"code\":\"" + "x".repeat(5_000_000) + "\"}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("TOO_LARGE");
    }

    @Test
    void aBodyThatGrowsTooLongIsRefused() throws IOException {
        try (var socket = connection()) {
            send(socket, head("/api/cart/coupons", "Transfer-Encoding: chunked") + chunk("{\"code\":\""));
            for (var sixteenths = 0; sixteenths < 16; sixteenths++) {
                send(socket, chunk("x".repeat(1 << 16)));
            }
            send(socket, chunk("\"}") + "0\r\n\r\n");

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("TOO_LARGE");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 900, 100_000})
    void whatIsTooDeepIsNotParsed(int depth) {
        var refused =
                Shop.guest().post("/api/cart/coupons", "{\"code\":" + "[".repeat(depth) + "]".repeat(depth) + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isIn(Set.of("MALFORMED_JSON", "VALIDATION_ERROR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products?limit=101",
                "/api/products?limit=100000000000",
                "/api/products?limit=0",
                "/api/products?limit=-1",
                "/api/search?limit=101&q=a",
                "/api/search/suggest?limit=1000&q=a",
                "/api/products?min_price=1e99999",
            })
    void aQuestionIsNotAskedForEverything(String path) {
        var refused = Shop.guest().get(path);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void aQuestionIsNotLongerThanPeopleAsk() {
        assertThat(Shop.guest().get("/api/search?q=" + "a".repeat(201)).status())
                .isEqualTo(400);
        assertThat(Shop.guest().get("/api/products?tag=a" + "&tag=b".repeat(50)).code())
                .isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void headersHaveAnEnd() throws IOException {
        try (var socket = connection()) {
            send(socket, head("/api/markets", "X-Long: " + "x".repeat(20_000)));

            assertThat(answer(socket)).doesNotStartWith("HTTP/1.1 2");
        }
    }

    @Test
    void aBodyThatDripsIsCutAndHoldsNobodyUp() throws IOException {
        var address = Crowd.someone();
        var dripping = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 6; i++) {
                var socket = connection();
                dripping.add(socket);
                send(socket, head("/api/cart/items", "Content-Length: 100000", Crowd.HEADER + ": " + address) + "{");
            }
            Platform.eventually(Duration.ofSeconds(30), () -> isFull(address));
            assertThat(Shop.guest().get("/api/markets").status()).isEqualTo(200);
            assertThat(Shop.guest()
                            .post("/api/cart/coupons", "{\"code\":\"NONE\"}")
                            .status())
                    .isNotEqualTo(429);

            for (var socket : dripping) {
                drip(socket);
            }
            var cut = 0;
            for (var socket : dripping) {
                cut += answer(socket).startsWith("HTTP/1.1 408") ? 1 : 0;
            }
            assertThat(cut).as("all but the one that came after a probe").isGreaterThan(4);
        } finally {
            for (var socket : dripping) {
                socket.close();
            }
        }
        Platform.eventually(Duration.ofSeconds(30), () -> !isFull(address));
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUpWithoutATraceInTheLog() throws IOException {
        var before = lines("error.log", "TimeoutException");
        try (var socket = connection()) {
            send(socket, head("/api/cart/items", "Content-Length: 100000") + "{");

            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("TOO_SLOW");
        }
        assertThat(lines("error.log", "TimeoutException")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/callback, localhost, 400",
        "/admin/jakarta.faces.resource/core.js.xhtml, localhost, 400",
        "/admin/, localhost, 302",
        "/admin/callback, evil.example, 421"
    })
    void theConsoleWaitsForNoBodyOfAStranger(String path, String host, int status) throws IOException {
        try (var socket = connection()) {
            var form = head(path, "Content-Length: 100000")
                    .replace("GET ", "POST ")
                    .replace("Host: localhost", "Host: " + host)
                    .replace("application/json", "application/x-www-form-urlencoded");
            send(socket, form.replace("Accept: application/x-www-form-urlencoded", "Accept: text/html") + "c");

            assertThat(new Scanner(socket.getInputStream(), US_ASCII).nextLine())
                    .startsWith("HTTP/1.1 " + status);
        }
    }

    /** Whether one more slow body of this address is refused. */
    private static boolean isFull(String address) throws IOException {
        try (var socket = connection()) {
            send(socket, head("/api/cart/items", "Content-Length: 100000", Crowd.HEADER + ": " + address) + "{");
            socket.setSoTimeout(1_000);
            return answer(socket).startsWith("HTTP/1.1 429");
        } catch (SocketTimeoutException read) {
            return false;
        }
    }

    /** A byte now and then, until the server has had enough. */
    private static void drip(Socket socket) {
        Thread.ofVirtual().start(() -> {
            try {
                for (var i = 0; i < 200; i++) {
                    send(socket, " ");
                    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                }
            } catch (IOException cut) {
                return; // as it should be
            }
        });
    }

    private static Socket connection() throws IOException {
        var url = URI.create(Platform.URL);
        var socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(40_000);
        return socket;
    }

    private static String head(String path, String... headers) {
        var lines = new ArrayList<>(List.of(
                (path.contains("cart") ? "POST " : "GET ") + path + " HTTP/1.1",
                "Host: localhost:" + URI.create(Platform.URL).getPort(),
                "Content-Type: application/json",
                "Accept: application/json"));
        lines.addAll(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith(Crowd.HEADER))) {
            lines.add(Crowd.HEADER + ": " + Crowd.someone());
        }
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    /** What has come when nothing more comes at once. */
    private static String answer(Socket socket) throws IOException {
        var bytes = new byte[8_192];
        var text = new StringBuilder();
        int read;
        do {
            read = socket.getInputStream().read(bytes);
            text.append(new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8));
        } while (read > 0 && !text.toString().contains("\"timestamp\""));
        return text.toString();
    }
}
