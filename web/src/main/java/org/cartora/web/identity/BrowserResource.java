package org.cartora.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.cartora.identity.EndedSessions;
import org.cartora.identity.SignedTokens;
import org.cartora.shared.Invalid;
import org.cartora.shared.Refusal;
import org.cartora.web.shared.Cookies;
import org.cartora.web.shared.CsrfGuard;
import org.cartora.web.shared.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Sign-in of browsers by authorization code with PKCE. The page gets access tokens only, and keeps them in memory; the
 * refresh token stays in a cookie that no script can read and that is sent to these addresses alone.
 */
@ApplicationScoped
@Path("auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class BrowserResource {

    private static final System.Logger SECURITY = System.getLogger("cartora.security");

    /** A fresh access token and its life in seconds. */
    public record AccessToken(String accessToken, int expiresIn) {}

    @Inject
    IdentityProvider provider;

    @Inject
    Refreshes refreshes;

    @Inject
    IdentitySettings settings;

    @Inject
    Cookies cookies;

    @Inject
    SignedTokens signed;

    @EJB
    EndedSessions ended;

    @GET
    @Path("login")
    @Operation(
            summary = "Begin the sign-in (or, with register=true, the registration) of a browser; fresh=true asks who"
                    + " is signed in once more, action=totp or password leads to setting that up")
    @APIResponse(responseCode = "302", description = "to the identity provider")
    public Response login(
            @QueryParam("return_to") @DefaultValue("/") String returnTo,
            @QueryParam("register") @DefaultValue("false") boolean register,
            @QueryParam("idp") @Nullable String idp,
            @QueryParam("fresh") @DefaultValue("false") boolean fresh,
            @QueryParam("action") @Nullable String action) {
        var flow = Flow.begin(returnTo);
        var target = UriBuilder.fromUri(
                        settings.realm() + "/protocol/openid-connect/" + (register ? "registrations" : "auth"))
                .queryParam("response_type", "code")
                .queryParam("client_id", settings.client())
                .queryParam("redirect_uri", settings.callback())
                .queryParam("scope", "openid profile email")
                .queryParam("state", flow.state())
                .queryParam("nonce", flow.nonce())
                .queryParam("code_challenge_method", "S256")
                .queryParam("code_challenge", flow.challenge());
        if (fresh) {
            target.queryParam("prompt", "login");
        }
        if (action != null) {
            target.queryParam("kc_action", action(action));
        }
        if (idp != null) {
            target.queryParam("kc_idp_hint", "{idp}");
        }
        return Response.status(Response.Status.FOUND)
                .location(idp == null ? target.build() : target.build(idp))
                .cookie(cookies.keep(Cookies.Name.FLOW, flow.cookie(), 600))
                .build();
    }

    /** What somebody may do to his account on the way, each after signing in once more. */
    private static String action(String name) {
        return switch (name) {
            case "totp" -> "CONFIGURE_TOTP";
            case "password" -> "UPDATE_PASSWORD";
            default -> throw Invalid.field("action", "must be totp or password");
        };
    }

    @GET
    @Path("callback")
    @Operation(summary = "Where the identity provider sends the browser back to", hidden = true)
    public Response callback(@QueryParam("code") @Nullable String code, @QueryParam("state") @Nullable String state) {
        var flow = Flow.of(cookies.read(Cookies.Name.FLOW).orElse(null))
                .filter(begun -> begun.answers(state))
                .orElseThrow(() -> Invalid.field("state", "does not belong to a sign-in of this browser"));
        if (code == null) {
            return back("/?sign_in=canceled").build();
        }
        var tokens = provider.grant(new Form("grant_type", "authorization_code")
                        .param("code", code)
                        .param("redirect_uri", settings.callback())
                        .param("code_verifier", flow.verifier()))
                .orElseThrow(() -> Invalid.field("code", "is not accepted by the identity provider"));
        demand(tokens.id(), flow.nonce());
        return back(flow.returnTo()).cookie(keep(tokens)).build();
    }

    private void demand(String idToken, String nonce) {
        try {
            signed.idToken(idToken, settings.client(), nonce);
        } catch (SignedTokens.NotGood e) {
            SECURITY.log(System.Logger.Level.WARNING, "an id token was refused: " + e.getMessage());
            throw Invalid.field("code", "belongs to another sign-in");
        }
    }

    @POST
    @Path("refresh")
    @Operation(summary = "A fresh access token, for the refresh cookie and the header X-CSRF: 1")
    @APIResponse(
            responseCode = "200",
            description = "the token",
            content = @Content(schema = @Schema(implementation = AccessToken.class)))
    public Response refresh(
            @HeaderParam("X-CSRF") @Nullable String csrf, @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
        CsrfGuard.demand(csrf, site);
        var token = cookies.read(Cookies.Name.REFRESH).orElse("");
        if (token.isEmpty()) {
            throw Unauthenticated.because("Sign in first.");
        }
        return refreshes
                .after(token)
                .map(tokens -> Response.ok(new AccessToken(tokens.access(), tokens.expiresIn()))
                        .cookie(keep(tokens)))
                .orElseGet(() -> Problems.answer(Unauthenticated.because("The session has ended; sign in again."))
                        .cookie(cookies.drop(Cookies.Name.REFRESH)))
                .build();
    }

    /** Signs out here at once, and at the identity provider if it can be reached. */
    @POST
    @Path("logout")
    @Operation(summary = "End the session, here and at the identity provider")
    @APIResponse(responseCode = "204", description = "signed out")
    public Response logout(
            @HeaderParam("X-CSRF") @Nullable String csrf, @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
        CsrfGuard.demand(csrf, site);
        var token = cookies.read(Cookies.Name.REFRESH).orElse("");
        if (!token.isEmpty()) {
            try {
                provider.end(token).ifPresent(ended::end);
            } catch (Refusal unavailable) {
                SECURITY.log(System.Logger.Level.WARNING, "signed out here, but not at the identity provider");
            }
        }
        return Response.noContent().cookie(cookies.drop(Cookies.Name.REFRESH)).build();
    }

    private Response.ResponseBuilder back(String path) {
        return Response.status(Response.Status.FOUND)
                .location(URI.create(settings.publicUrl() + path))
                .cookie(cookies.drop(Cookies.Name.FLOW));
    }

    private NewCookie keep(Tokens tokens) {
        return cookies.keep(Cookies.Name.REFRESH, tokens.refresh(), tokens.refreshExpiresIn());
    }
}
