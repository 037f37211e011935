package org.cartora.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartora.shared.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the shop keeps in browsers. No script reads it, and over https each name binds it to where it came from. */
@ApplicationScoped
public class Cookies {

    /** One of our cookies: where it is sent to, and whether it comes along on the way from another site. */
    public enum Name {
        /** The guest's cart. */
        CART("cartora_cart", "/", SameSite.STRICT),
        /** The session of somebody who is signed in. */
        REFRESH("cartora_refresh", "/api/auth", SameSite.STRICT),
        /** A sign-in under way: lax, because it has to come back from the identity provider. */
        FLOW("cartora_flow", "/api/auth", SameSite.LAX);

        private final String word;
        private final String path;
        private final SameSite sameSite;

        Name(String word, String path, SameSite sameSite) {
            this.word = word;
            this.path = path;
            this.sameSite = sameSite;
        }
    }

    @Inject
    @ConfigProperty(name = "cartora.public-url")
    String url;

    @Inject
    HttpServletRequest request;

    private PublicAddress address = PublicAddress.of("http://localhost", "");

    @PostConstruct
    void open() {
        address = PublicAddress.of(url, "");
    }

    public NewCookie keep(Name name, String value, int seconds) {
        return new NewCookie.Builder(address.cookie(name.word, name.path))
                .value(value)
                .path(name.path)
                .httpOnly(true)
                .secure(address.secure())
                .sameSite(name.sameSite)
                .maxAge(seconds)
                .build();
    }

    public NewCookie drop(Name name) {
        return keep(name, "", 0);
    }

    public Optional<String> read(Name name) {
        var wanted = address.cookie(name.word, name.path);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .findFirst();
    }
}
