package org.cartora.admin.shared;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.net.URI;
import org.cartora.shared.Addresses;
import org.cartora.shared.Protection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What depends on the address of this installation: the session cookie, and where the console's forms may lead. */
public class ConsoleStart implements ServletContextListener {

    @Inject
    Addresses addresses;

    @Inject
    @ConfigProperty(name = "cartora.identity.url")
    String identity;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var address = addresses.console();
        // over https it is bound to this very host, so that no neighbour can plant one
        var cookie = context.getSessionCookieConfig();
        cookie.setName(address.cookie("CARTORA_CONSOLE", "/"));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.secure());
        // PrimeFaces adds the nonce of each page to the end; signing out leads to the identity provider
        var provider = URI.create(identity);
        context.setInitParameter(
                "primefaces.CSP_POLICY",
                Protection.page("'self' " + provider.getScheme() + "://" + provider.getAuthority()));
    }
}
