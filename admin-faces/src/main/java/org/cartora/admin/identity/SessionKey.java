package org.cartora.admin.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.stream.Stream;
import org.cartora.shared.Addresses;
import org.cartora.shared.Tokens;

/**
 * A second secret of a console session, of 256 random bits in a cookie of its own: the server's ids of sessions are made of a
 * clock, a hash and 56 random bits, which is less than nobody can guess.
 */
@ApplicationScoped
class SessionKey {

    private static final String KEY = SessionKey.class.getName();

    @Inject
    Addresses addresses;

    private String name = "";

    @PostConstruct
    void open() {
        name = addresses.console().cookie("CARTORA_CONSOLE_KEY", "/");
    }

    /** From now on the session is of this browser alone. */
    void give(HttpSession session, HttpServletResponse response) {
        var key = Tokens.next();
        session.setAttribute(KEY, key);
        var cookie = new Cookie(name, key);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(addresses.console().secure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    boolean fits(HttpSession session, HttpServletRequest request) {
        return session.getAttribute(KEY) instanceof String key
                && Stream.ofNullable(request.getCookies())
                        .flatMap(Stream::of)
                        .anyMatch(cookie -> cookie.getName().equals(name) && Tokens.same(key, cookie.getValue()));
    }
}
