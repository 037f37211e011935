package org.cartora.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the identity provider is and how the shop introduces itself to it. */
@ApplicationScoped
class IdentitySettings {

    @Inject
    @ConfigProperty(name = "cartora.public-url")
    String publicUrl;

    @Inject
    @ConfigProperty(name = "cartora.identity.url")
    String realm;

    @Inject
    @ConfigProperty(name = "cartora.identity.internal-url")
    String internal;

    @Inject
    @ConfigProperty(name = "cartora.identity.password-login")
    boolean passwordLogin;

    @Inject
    @ConfigProperty(name = "cartora.storefront.client-id")
    String client;

    @Inject
    @ConfigProperty(name = "cartora.storefront.client-secret")
    String secret;

    @Inject
    @ConfigProperty(name = "cartora.console.client-id")
    String consoleClient;

    @Inject
    @ConfigProperty(name = "cartora.mobile.client-id")
    String mobileClient;

    /** The apps of the house: what they do they do for a person, with all that this person may do. */
    Set<String> apps() {
        return Set.of(client, consoleClient, mobileClient);
    }

    String publicUrl() {
        return publicUrl;
    }

    /** The realm as browsers reach it. */
    String realm() {
        return realm;
    }

    /** The realm as this server reaches it. */
    String internal() {
        return internal;
    }

    boolean passwordLogin() {
        return passwordLogin;
    }

    String client() {
        return client;
    }

    String secret() {
        return secret;
    }

    String callback() {
        return publicUrl + "/api/auth/callback";
    }
}
