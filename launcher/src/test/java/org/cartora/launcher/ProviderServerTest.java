package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderServerTest {

    @TempDir
    Path root;

    private Folders folders;
    private Ports ports;

    @BeforeEach
    void layOut() throws IOException {
        folders = new Folders(root, root.resolve(".run"), root);
        folders.create();
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports = new Ports(1, 1, 1, 1, 1, 1, 1, 1, socket.getLocalPort());
        }
    }

    @Test
    void thePaymentProviderRemembersAcrossAPowerCut() throws Exception {
        var platform =
                new Platform(folders, ports, new Progress(new PrintStream(OutputStream.nullOutputStream())), true);
        var payments = URI.create("http://127.0.0.1:" + ports.provider() + "/v1/payment_intents");
        platform.start(platform.server("provider"));
        try {
            Web.send(asMerchant(payments)
                    .POST(HttpRequest.BodyPublishers.ofString("amount=990&currency=eur"))
                    .build());

            platform.kill("provider");
            platform.start(platform.server("provider"));

            assertThat(Web.send(asMerchant(payments).GET().build()).body()).contains("\"amount\":990");
        } finally {
            platform.stopAll();
        }
        assertThat(Child.left("provider", folders)).isEmpty();
        assertThat(Ports.free(ports.provider())).isTrue();
    }

    private static HttpRequest.Builder asMerchant(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + Credentials.PROVIDER_KEY);
    }
}
