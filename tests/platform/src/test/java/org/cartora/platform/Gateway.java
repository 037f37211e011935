package org.cartora.platform;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** nginx with the configuration of config/nginx, before a shop that says what it was asked. */
final class Gateway implements AutoCloseable {

    private static final String PASSWORD = "of-this-test";

    private final Path folder = Files.createTempDirectory("gateway");
    private final HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Process nginx;
    final int tls;
    final int plain;

    Gateway() throws IOException, GeneralSecurityException, InterruptedException {
        shop.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var told = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
            exchange.getRequestHeaders().forEach((name, values) -> told.append(name + ": " + values + "\n"));
            var body = told.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        shop.start();
        certificate();
        // not before they are needed: others take free ports too
        tls = free();
        plain = free();
        Files.writeString(folder.resolve("cartora.conf"), configuration());
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; pid %1$s/pid; error_log %1$s/error.log; events { }
                http { access_log off; client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s; include %1$s/cartora.conf; }
                """.formatted(folder));
        nginx = new ProcessBuilder(
                        program(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        await();
    }

    private String configuration() throws IOException {
        return Files.readString(Servers.ROOT.resolve("config/nginx/cartora.conf"))
                .replace("/etc/cartora/tls/", folder + "/")
                .replaceAll("listen 443", "listen 127.0.0.1:" + tls)
                .replaceAll("listen 80", "listen 127.0.0.1:" + plain)
                .replaceAll(
                        "127\\.0\\.0\\.1:8[01]80",
                        "127.0.0.1:" + shop.getAddress().getPort())
                // as patient as a test can wait
                .replace("client_header_timeout 10s", "client_header_timeout 1s");
    }

    private static String program() {
        return Stream.of(
                        "/usr/sbin/nginx",
                        "/usr/bin/nginx",
                        "/usr/local/sbin/nginx",
                        "/usr/local/bin/nginx",
                        "/opt/homebrew/bin/nginx")
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no nginx: install it (on Debian: apt install nginx-light)"));
    }

    private void certificate() throws IOException, GeneralSecurityException, InterruptedException {
        var store = folder.resolve("store.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        "shop",
                        "-dname",
                        "CN=shop.example",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        if (made.waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("keytool")));
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        for (var name : List.of("shop", "id")) {
            pem(
                    folder.resolve(name + ".pem"),
                    "CERTIFICATE",
                    keys.getCertificate("shop").getEncoded());
            pem(
                    folder.resolve(name + ".key"),
                    "PRIVATE KEY",
                    keys.getKey("shop", PASSWORD.toCharArray()).getEncoded());
        }
    }

    private static void pem(Path file, String what, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    private void await() throws IOException, InterruptedException {
        for (var i = 0; i < 600; i++) {
            try (var open = new Socket(InetAddress.getLoopbackAddress(), tls)) {
                return;
            } catch (IOException notYet) {
                if (nginx.waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        throw new AssertionError("nginx does not start: " + Files.readString(folder.resolve("out")));
    }

    /** A connection over TLS that asks for a host and offers these suites, or those of Java. */
    SSLSocket connect(String host, String... suites) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), tls);
        socket.setSoTimeout(40_000);
        var wanted = socket.getSSLParameters();
        wanted.setServerNames(List.of(new SNIHostName(host)));
        if (suites.length > 0) {
            wanted.setProtocols(new String[] {"TLSv1.2"});
            wanted.setCipherSuites(suites);
        }
        socket.setSSLParameters(wanted);
        return socket;
    }

    /** What comes back for these lines, until the gateway closes. */
    String ask(String... lines) throws IOException, GeneralSecurityException {
        try (var socket = connect("shop.example")) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return untilCut(socket);
        }
    }

    /** All that comes, until the gateway closes or breaks the connection. */
    static String untilCut(Socket socket) throws IOException {
        var told = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(told);
        } catch (SocketException cut) {
            return told.toString(StandardCharsets.UTF_8);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        nginx.destroy();
        shop.stop(0);
        try {
            nginx.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The certificate is the test's own. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
