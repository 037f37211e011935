package org.cartora.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people find shop and console: on one host, or each on a host of its own, which answers nothing of the other. */
@Dependent
public class Addresses {

    public static final int MISDIRECTED = 421;

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");

    private final PublicAddress shop;
    private final PublicAddress console;

    @Inject
    public Addresses(
            @ConfigProperty(name = "cartora.public-url") String shop,
            @ConfigProperty(name = "cartora.hosts") String hosts,
            @ConfigProperty(name = "cartora.console.url") Optional<String> console) {
        var both = PublicAddress.of(shop, hosts);
        this.console = console.map(url -> own(url, both)).orElse(both);
        this.shop = console.isEmpty() ? both : without(both, this.console);
    }

    private static PublicAddress own(String url, PublicAddress shop) {
        if (ORIGIN.matcher(url).matches()) {
            var own = PublicAddress.of(url, "");
            if (!own.answersTo(shop.url().getHost())) {
                return own;
            }
        }
        throw new IllegalArgumentException(
                "cartora.console.url is an address such as https://console.example, no path, no host of the shop: "
                        + url);
    }

    private static PublicAddress without(PublicAddress shop, PublicAddress console) {
        return new PublicAddress(
                shop.url(),
                shop.hosts().stream().filter(host -> !console.answersTo(host)).collect(Collectors.toUnmodifiableSet()));
    }

    public PublicAddress shop() {
        return shop;
    }

    public PublicAddress console() {
        return console;
    }

    public boolean apart() {
        return !shop.equals(console);
    }

    /**
     * What one of the two says to the host that a request names: OK, not found where it is the other's, or misdirected; bad
     * where the request may be read in two ways.
     */
    public int status(PublicAddress asked, HttpServletRequest request) {
        if (!Framing.isClear(request)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (asked.answersTo(request)) {
            return HttpServletResponse.SC_OK;
        }
        return shop.answersTo(request) || console.answersTo(request) ? HttpServletResponse.SC_NOT_FOUND : MISDIRECTED;
    }
}
