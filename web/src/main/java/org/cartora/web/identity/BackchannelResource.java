package org.cartora.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.cartora.identity.EndedSessions;
import org.cartora.identity.SignedTokens;
import org.cartora.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where the identity provider says that a session has ended (OpenID Connect Back-Channel Logout 1.0). */
@ApplicationScoped
@Path("auth/backchannel-logout")
public class BackchannelResource {

    private static final System.Logger SECURITY = System.getLogger("cartora.security");

    /** Tokens that were taken: for longer than they are good. */
    private final Cache<String, Boolean> taken = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(LogoutToken.OLDEST.multipliedBy(2))
            .build();

    @Inject
    IdentitySettings settings;

    @Inject
    SignedTokens tokens;

    @EJB
    EndedSessions ended;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Where the identity provider says that a session has ended", hidden = true)
    public Response logout(@FormParam("logout_token") @Nullable String text) {
        var token = read(Objects.requireNonNullElse(text, ""))
                .filter(good -> taken.asMap().putIfAbsent(good.id(), true) == null)
                .orElseThrow(() -> Invalid.field("logout_token", "is not one of this moment, or was used already"));
        ended.end(token.session());
        SECURITY.log(System.Logger.Level.INFO, "the identity provider ended a session");
        return Response.ok().header("Cache-Control", "no-store").build();
    }

    private Optional<LogoutToken> read(String text) {
        try {
            return LogoutToken.of(tokens.logoutToken(text, settings.apps()), Instant.now());
        } catch (SignedTokens.NotGood e) {
            SECURITY.log(System.Logger.Level.WARNING, "a logout token was refused: " + e.getMessage());
            throw Invalid.field("logout_token", "is not signed by the identity provider for this shop");
        }
    }
}
