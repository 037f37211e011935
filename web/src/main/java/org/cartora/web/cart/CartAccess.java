package org.cartora.web.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import org.cartora.cart.Basket;
import org.cartora.cart.CartKey;
import org.cartora.web.shared.Caller;
import org.cartora.web.shared.Cookies;
import org.jspecify.annotations.Nullable;

/**
 * Which cart a request means, and how its token goes back: in the header {@code X-Cart-Token}, and for browsers in an
 * httpOnly cookie of the same value.
 */
@ApplicationScoped
public class CartAccess {

    static final String HEADER = "X-Cart-Token";

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @Inject
    Cookies cookies;

    public CartKey key() {
        var header = request.getHeader(HEADER);
        return new CartKey(
                header == null ? cookies.read(Cookies.Name.CART).orElse(null) : header,
                caller.customer().orElse(null),
                currency());
    }

    /** The currency that was asked for. */
    public @Nullable String currency() {
        var asked = request.getParameter("currency");
        return asked == null || asked.isBlank() ? null : asked.strip();
    }

    /**
     * A look at a cart. It leaves the browser's cookie alone: a look that was on its way while the first thing was put into the
     * cart would name another, empty one.
     */
    Response look(Basket basket) {
        return Response.ok(basket.cart()).header(HEADER, basket.token()).build();
    }

    /** A cart that was changed, with the token that opens it. */
    public Response answer(Basket basket) {
        return with(basket, Response.ok(basket.cart())).build();
    }

    ResponseBuilder with(Basket basket, ResponseBuilder response) {
        return response.header(HEADER, basket.token()).cookie(cookies.keep(Cookies.Name.CART, basket.token(), (int)
                Duration.ofDays(7).toSeconds()));
    }
}
