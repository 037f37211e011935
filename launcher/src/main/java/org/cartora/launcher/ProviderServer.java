package org.cartora.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The sandbox payment provider: takes test cards, moves no money, tells the shop by webhooks. */
final class ProviderServer implements Server {

    private final Folders folders;
    private final Ports ports;

    ProviderServer(Folders folders, Ports ports) {
        this.folders = folders;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "provider";
    }

    @Override
    public void prepare() {
        // makes its own folder
    }

    @Override
    public List<String> command() {
        return List.of(
                Java.command(),
                "-Xms16m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+UseTransparentHugePages",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cartora.sandbox.Provider",
                Integer.toString(ports.provider()),
                folders.state().resolve("provider").toString(),
                "http://127.0.0.1:" + ports.app() + "/api/webhooks/sandbox");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CARTORA_PAYMENT_SANDBOX_KEY", Credentials.PROVIDER_KEY,
                "CARTORA_PAYMENT_SANDBOX_WEBHOOK_SECRET", Credentials.PROVIDER_WEBHOOK_SECRET);
    }

    @Override
    public boolean answers() throws IOException, InterruptedException {
        return Web.status("http://127.0.0.1:" + ports.provider() + "/") == 200;
    }
}
