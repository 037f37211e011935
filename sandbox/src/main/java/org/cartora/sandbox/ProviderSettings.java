package org.cartora.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a provider is set up.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param folder where it keeps what happened
 * @param webhook where it tells the shop what happened, if it does
 * @param key the secret key of its one merchant
 * @param webhookSecret what webhooks are signed with
 */
public record ProviderSettings(
        String host, int port, Path folder, Optional<URI> webhook, String key, String webhookSecret) {

    /** A provider for tests in this process: any free port, no webhooks. */
    public static ProviderSettings quiet(Path folder) {
        return new ProviderSettings(
                "127.0.0.1", 0, folder, Optional.empty(), "sk_test_cartora_dev", "whsec_cartora_dev");
    }

    public ProviderSettings telling(URI shop) {
        return new ProviderSettings(host, port, folder, Optional.of(shop), key, webhookSecret);
    }
}
