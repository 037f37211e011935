package org.cartora.admin.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartora.shared.Addresses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the identity provider is, and what this console is called there. */
@ApplicationScoped
class IdentitySettings {

    @Inject
    @ConfigProperty(name = "cartora.identity.url")
    String issuer;

    @Inject
    @ConfigProperty(name = "cartora.identity.internal-url")
    String internalUrl;

    @Inject
    @ConfigProperty(name = "cartora.console.client-id", defaultValue = "console")
    String clientId;

    @Inject
    @ConfigProperty(name = "cartora.console.client-secret")
    String clientSecret;

    @Inject
    Addresses addresses;

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** As this server reaches it, which may be another way than the browser's. */
    URI tokenEndpoint() {
        return URI.create(internalUrl + "/protocol/openid-connect/token");
    }

    URI logoutEndpoint() {
        return URI.create(internalUrl + "/protocol/openid-connect/logout");
    }

    /** As the browser reaches it. */
    String endpoint(String name, Map<String, String> query) {
        return issuer + "/protocol/openid-connect/" + name + "?" + form(query);
    }

    /** The address of a path of the console as the browser knows it. */
    String page(String path) {
        return addresses.console().url() + "/admin" + path;
    }

    String callback() {
        return page(ConsoleSignIn.CALLBACK);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
