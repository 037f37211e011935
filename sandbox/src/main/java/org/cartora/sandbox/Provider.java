package org.cartora.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The payment provider: its HTTP server, what it keeps, and its webhooks. */
public final class Provider implements AutoCloseable {

    /** The version of Stripe's API whose forms are spoken here. */
    static final String API_VERSION = "2026-07-29.dahlia";

    private final Store store;
    private final Optional<Webhooks> webhooks;
    private final Desk desk;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Provider(ProviderSettings settings) throws IOException {
        var behaviour = new Behaviour();
        store = new Store(settings.folder());
        store.forgetOldKeys();
        webhooks = settings.webhook().map(shop -> new Webhooks(store, behaviour, shop, settings.webhookSecret()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()), 0);
        desk = new Desk(store, behaviour, webhooks);
        server.createContext("/", new Door(settings.key(), desk, behaviour)::answer);
        server.setExecutor(threads);
        server.start();
    }

    public static Provider start(ProviderSettings settings) throws IOException {
        // without these, small answers wait 40 ms, and a kept connection ends just when a client uses it again
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
        return new Provider(settings);
    }

    /** Where it listens. */
    public URI url() {
        var address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        desk.close();
        webhooks.ifPresent(Webhooks::close);
        store.close();
    }

    /** Port, folder and the shop's address for webhooks are given as words; secrets come by the environment. */
    public static void main(String[] words) throws IOException {
        var provider = start(new ProviderSettings(
                environment("CARTORA_PROVIDER_HOST", "127.0.0.1"),
                Integer.parseInt(words[0]),
                Path.of(words[1]),
                Optional.of(URI.create(words[2])),
                environment("CARTORA_PAYMENT_SANDBOX_KEY", "sk_test_cartora_dev"),
                environment("CARTORA_PAYMENT_SANDBOX_WEBHOOK_SECRET", "whsec_cartora_dev")));
        System.out.println("Listening on " + provider.url() + ", telling " + words[2]);
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
