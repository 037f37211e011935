package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway of a production installation as config/nginx sets it up. */
class GatewayIT {

    @SuppressWarnings("NullAway.Init")
    private static Gateway gateway;

    @BeforeAll
    static void open() throws Exception {
        gateway = new Gateway();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
    }

    @Test
    void whatAClientSaysOfItsAddressIsNotBelieved() throws Exception {
        var told = gateway.ask(
                "GET /cart HTTP/1.1",
                "Host: shop.example",
                "X-Forwarded-For: 198.51.100.1",
                "X-Forwarded-Proto: http",
                "X-Forwarded-Host: evil.example",
                "X-Real-IP: 198.51.100.1",
                "Forwarded: for=198.51.100.1",
                "Via: 1.1 evil",
                "X-HTTP-Method-Override: DELETE",
                "X-Original-URL: /admin",
                "Upgrade: h2c",
                "Connection: close");

        assertThat(told)
                .contains(
                        "GET /cart",
                        "Host: [shop.example]",
                        "X-forwarded-for: [127.0.0.1]",
                        "X-forwarded-proto: [https]")
                .doesNotContain("198.51.100.1", "evil", "DELETE", "/admin", "h2c");
    }

    @Test
    void theConsoleIsAskedForByItsOwnHost() throws Exception {
        assertThat(gateway.ask("GET /admin/ HTTP/1.1", "Host: console.example", "Connection: close"))
                .contains("GET /admin/", "Host: [console.example]");
    }

    @Test
    void strongSuitesAreSpokenAndWeakOnesAreNot() throws Exception {
        try (var strong = gateway.connect("shop.example", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
                var newest = gateway.connect("shop.example")) {
            strong.startHandshake();
            newest.startHandshake();
            assertThat(strong.getSession().getProtocol()).isEqualTo("TLSv1.2");
            assertThat(newest.getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
        try (var weak = gateway.connect("shop.example", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256")) {
            assertThatThrownBy(weak::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void anotherHostGetsNeitherACertificateNorAnAnswer() throws Exception {
        try (var other = gateway.connect("evil.example")) {
            assertThatThrownBy(other::startHandshake).isInstanceOf(SSLException.class);
        }
        assertThat(plain("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")).isEmpty();
    }

    @Test
    void whoComesWithoutTlsIsSentToIt() throws Exception {
        assertThat(plain("GET /cart?a=1 HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 308")
                .contains("Location: https://shop.example/cart?a=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products", "/realms/cartora/protocol/openid-connect/token"})
    void aProgramThatComesWithoutTlsIsNotLedOn(String path) throws Exception {
        assertThat(plain("GET " + path + " HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Location");
    }

    @Test
    void whoIsSlowIsCut() throws Exception {
        try (var socket = gateway.connect("shop.example")) {
            socket.startHandshake();
            var begun = Instant.now();
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: shop".getBytes(StandardCharsets.US_ASCII));

            var answer = Gateway.untilCut(socket);

            assertThat(answer).doesNotContain("200");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1|405", "CONNECT shop.example:443 HTTP/1.1|40", "GET /metrics HTTP/1.1|404",
                "GET /metrics/base HTTP/1.1|404", "GET /%6detrics HTTP/1.1|404", "GET //metrics HTTP/1.1|404"
            })
    void whatIsNotForTheWorldEndsHere(String asked) throws Exception {
        var parts = asked.split("\\|");

        var answer = gateway.ask(parts[0], "Host: shop.example", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 " + parts[1]).doesNotContain("nginx/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4|Transfer-Encoding: chunked",
                "Content-Length: 2|Content-Length: 40",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked|Transfer-Encoding: identity",
                "Content-Length: +2",
                "Host: evil.example|Content-Length: 2"
            })
    void aMessageThatMayBeReadInTwoWaysDoesNotReachTheShop(String headers) throws Exception {
        var asked = gateway.ask("POST /api/products HTTP/1.1", "Host: shop.example", headers.replace("|", "\r\n"));

        assertThat(asked).containsPattern("^HTTP/1.1 (400|501) ").doesNotContain("POST /api/products");
    }

    @Test
    void bodiesHaveALimitAndTablesAHigherOne() throws Exception {
        var length = "Content-Length: 20000000";

        assertThat(gateway.ask("POST /api/products HTTP/1.1", "Host: shop.example", length, "Connection: close"))
                .startsWith("HTTP/1.1 413");
        try (var socket = gateway.connect("shop.example")) {
            var asked = "POST /api/admin/imports HTTP/1.1\r\nHost: shop.example\r\nExpect: 100-continue\r\n" + length
                    + "\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");
        }
    }

    private static String plain(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.plain)) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Gateway.untilCut(socket);
        }
    }
}
